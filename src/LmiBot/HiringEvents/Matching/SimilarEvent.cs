namespace LmiBot.HiringEvents.Matching;

/// <summary>An event that may be the one that is being told.</summary>
/// <param name="HiringEvent">With employer, occupations and reports.</param>
/// <param name="Likeness">Never <see cref="Likeness.Different"/>.</param>
public sealed record SimilarEvent(HiringEvent HiringEvent, Likeness Likeness);
