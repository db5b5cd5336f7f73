namespace LmiBot.HiringEvents;

/// <summary>When something happens, as exactly as it was said: a day, or any time from one day to another.</summary>
/// <param name="From">The first day that it may be.</param>
/// <param name="To">The last day that it may be; no earlier than <paramref name="From"/>.</param>
/// <param name="InPhases">It happens all through the span, bit by bit; else once, on a day of it.</param>
public readonly record struct DateSpan(DateOnly From, DateOnly To, bool InPhases = false)
{
    public static DateSpan On(DateOnly day) => new(day, day);

    public bool IsDay => From == To;
}
