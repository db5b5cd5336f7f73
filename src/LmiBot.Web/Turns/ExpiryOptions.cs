namespace LmiBot.Web.Turns;

/// <summary>How long the bot remembers what was asked last: configuration section <c>Conversations</c>.</summary>
internal sealed class ExpiryOptions
{
    /// <summary>Of people that nobody knows: the plain page and the API. What belongs to a web chat ends with it.</summary>
    public TimeSpan GuestsAfter { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Of people in Teams and other channels.</summary>
    public TimeSpan MembersAfter { get; set; } = TimeSpan.FromDays(365);

    /// <summary>Of conversations that the bot is no longer in: where it was, and with whom.</summary>
    public TimeSpan RetiredAfter { get; set; } = TimeSpan.FromDays(90);
}
