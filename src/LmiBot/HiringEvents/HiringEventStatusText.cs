using System.Globalization;

namespace LmiBot.HiringEvents;

/// <summary>What became of an event, in words.</summary>
public static class HiringEventStatusText
{
    /// <summary>"HE-12 is published already."</summary>
    public static string Already(HiringEvent hiringEvent) => string.Format(
        CultureInfo.CurrentCulture,
        hiringEvent.Status switch
        {
            HiringEventStatus.Submitted => HiringEventText.AwaitsReview,
            HiringEventStatus.Published => HiringEventText.PublishedAlready,
            HiringEventStatus.Rejected => HiringEventText.RejectedAlready,
            HiringEventStatus.Merged => HiringEventText.MergedAlready,
            HiringEventStatus.Withdrawn => HiringEventText.WithdrawnAlready,
            _ => throw new ArgumentOutOfRangeException(nameof(hiringEvent), hiringEvent.Status, null),
        },
        hiringEvent.Reference,
        HiringEvent.ReferenceOf(hiringEvent.MergedIntoId ?? 0));
}
