namespace LmiBot.Channels.Outbound;

/// <summary>
/// How quickly a message was answered at best, in the last half to whole minute. What is answered later may have arrived later by the difference, and hardly by more.
/// </summary>
internal sealed class QuickestAnswer
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    /// <summary>The quickest may have had a slower way and a quicker answer than another: by as much as ways differ.</summary>
    private static readonly TimeSpan Doubt = TimeSpan.FromMilliseconds(20);

    private TimeSpan? _before;
    private TimeSpan? _lately;
    private DateTimeOffset _since;

    /// <returns>How long before its answer a message has arrived, at least.</returns>
    public TimeSpan At(DateTimeOffset now)
    {
        Turn(now);
        var quickest = (_before < _lately ? _before : _lately ?? _before) - Doubt;
        return quickest > TimeSpan.Zero ? quickest.Value : TimeSpan.Zero;
    }

    public void Add(TimeSpan answer, DateTimeOffset now)
    {
        Turn(now);
        if (!(answer >= _lately))
            _lately = answer;
    }

    private void Turn(DateTimeOffset now)
    {
        if (now - _since >= Period)
            (_before, _lately, _since) = (now - _since < 2 * Period ? _lately : null, null, now);
    }
}
