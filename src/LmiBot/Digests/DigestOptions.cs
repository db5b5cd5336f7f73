namespace LmiBot.Digests;

/// <summary>What an agency may set about digests: configuration section <c>Digests</c>.</summary>
public sealed class DigestOptions
{
    /// <summary>The most active subscriptions of one conversation.</summary>
    public const int MostOfOneConversation = 20;

    /// <summary>The day on which the next release is due; not said once it has passed.</summary>
    public DateOnly? NextRelease { get; set; }

    /// <summary>Jobs, in both editions, below which an occupation takes no part in a comparison of employment; claims a week below which no percentage is computed.</summary>
    public int MinimumBase { get; set; } = 100;

    /// <summary>Of a subscriber whose own is not known: an IANA id. The agency's.</summary>
    public string TimeZone { get; set; } = "America/Chicago";

    /// <summary>How long nothing may move while something waits before staff is told.</summary>
    public TimeSpan StuckAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often somebody looks.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Digests that are kept in memory: anybody may ask for any, of thousands of areas, dozens of fields and all audiences.</summary>
    public int MostKept { get; set; } = 2000;
}
