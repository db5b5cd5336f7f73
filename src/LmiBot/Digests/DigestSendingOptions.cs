namespace LmiBot.Digests;

/// <summary>How digests go out: configuration section <c>Digests</c>.</summary>
public sealed class DigestSendingOptions
{
    /// <summary>The most active subscriptions of one conversation.</summary>
    public const int MostOfOneConversation = 20;

    /// <summary>Of a subscriber whose own is not known: an IANA id. The agency's.</summary>
    public string TimeZone { get; set; } = "America/Chicago";

    /// <summary>The area that is meant where none is said. The agency's.</summary>
    public string HomeArea { get; set; } = "48";

    /// <summary>How long nothing may move while something waits before staff is told.</summary>
    public TimeSpan StuckAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often somebody looks.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(10);
}
