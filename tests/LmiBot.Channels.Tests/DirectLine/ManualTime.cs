namespace LmiBot.Channels.Tests.DirectLine;

/// <summary>A clock that a test sets ahead. Its timers are the real ones.</summary>
internal sealed class ManualTime : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

    public void Advance(TimeSpan by) => _ahead += by;
}
