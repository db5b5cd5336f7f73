namespace LmiBot.HiringEvents;

/// <summary>An event while it is changed.</summary>
/// <param name="Event">With its occupations and reports loaded.</param>
/// <param name="Before">What it was; null for a new one.</param>
internal sealed record HiringEventEdit(HiringEvent Event, HiringEventSnapshot? Before)
{
    public static HiringEventEdit New(HiringEvent hiringEvent) => new(hiringEvent, null);

    /// <summary>To be called before anything is changed.</summary>
    public static HiringEventEdit Of(HiringEvent hiringEvent) => new(hiringEvent, HiringEventSnapshot.Of(hiringEvent));
}
