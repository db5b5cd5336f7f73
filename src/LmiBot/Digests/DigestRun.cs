using System.Globalization;
using LmiBot.Releases;

namespace LmiBot.Digests;

/// <summary>That the digest of a release goes out: who approved it, when it is sent, and where that stands. One a release.</summary>
public sealed class DigestRun
{
    public int DigestRunId { get; init; }

    public required int ReleaseId { get; init; }

    public Release? Release { get; init; }

    public required DigestRunState State { get; set; }

    /// <summary>On each subscriber’s own clock; null: at once.</summary>
    public required DateTime? SendAt { get; set; }

    /// <summary><see cref="Access.Caller.Id"/>.</summary>
    public required string ApprovedBy { get; set; }

    /// <summary>In UTC.</summary>
    public required DateTime ApprovedAt { get; set; }

    /// <summary>In UTC: since when every recipient has a row; null: some may have none yet.</summary>
    public DateTime? WrittenAt { get; set; }

    /// <summary>In UTC: since when nothing moves any more by itself, and staff knows.</summary>
    public DateTime? OverAt { get; set; }

    /// <summary>How often what was sent was corrected.</summary>
    public int Corrections { get; set; }

    /// <summary>In UTC: when that was last asked for; null: never.</summary>
    public DateTime? CorrectedAt { get; set; }

    /// <summary>Counts the changes; a lost race is noticed by it.</summary>
    public int Version { get; set; }

    /// <summary><see cref="Deliveries.Delivery.Batch"/> of what it sends.</summary>
    public string Batch => BatchOf(Release!.Name);

    /// <summary>What is done last about what was sent, beside the keys of that; null: nothing.</summary>
    public string? FollowUp => State == DigestRunState.Recalled ? "recall" : Corrections > 0 ? string.Create(CultureInfo.InvariantCulture, $"correct-{Corrections}") : null;

    /// <summary>The batch of that.</summary>
    public string? FollowUpBatch => FollowUp is { } name ? $"{Batch}/{name}" : null;

    /// <inheritdoc cref="Batch"/>
    public static string BatchOf(string release) => $"digest/{release}";

    /// <summary>In UTC: when it is sent to a subscriber.</summary>
    /// <param name="zone">An IANA id.</param>
    public DateTime DueIn(string zone) => SendAt is { } at ? TimeZones.ToUtc(at, zone) : ApprovedAt;

    /// <summary><see cref="Deliveries.Delivery.Key"/>: one for each release and subscription, so that a repeat tells nobody twice.</summary>
    public static string KeyOf(string release, int subscriptionId) => string.Create(CultureInfo.InvariantCulture, $"digest/{release}/{subscriptionId}");
}

/// <summary>Stored, so numbers don't change. What was sent and what waits is in the deliveries.</summary>
public enum DigestRunState : byte
{
    Approved = 1,
    Paused,

    /// <summary>What had not been sent is not sent. It may be approved again.</summary>
    Cancelled,

    /// <summary>What had been sent was deleted.</summary>
    Recalled,
}
