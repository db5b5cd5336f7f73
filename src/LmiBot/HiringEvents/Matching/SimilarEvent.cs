namespace LmiBot.HiringEvents.Matching;

/// <summary>An event that may be the one that is being told.</summary>
/// <param name="HiringEvent">With employer, occupations and reports.</param>
/// <param name="Likeness">Never <see cref="Likeness.Different"/>.</param>
public sealed record SimilarEvent(HiringEvent HiringEvent, Likeness Likeness);

/// <summary>How two reports of hiring events relate; the surest last.</summary>
public enum Likeness : byte
{
    Different,

    /// <summary>A person has to look.</summary>
    Unsure,

    /// <summary>The same event, told anew with other facts.</summary>
    Update,

    /// <summary>The same event with the same facts.</summary>
    Same,
}
