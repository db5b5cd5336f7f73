using LmiBot.Areas;
using LmiBot.Asking.Reading;
using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.HiringEvents.Reading;

/// <summary>The names of a release that a sentence about an event may hold. Costly: one a release.</summary>
/// <param name="release">Whose areas.</param>
/// <param name="occupations">Of the same release.</param>
/// <param name="homeArea">The code of the area whose places a name shared by many means.</param>
public sealed class EventNames(ReleaseSnapshot release, OccupationSearch occupations, string homeArea)
{
    public PlaceFinder Places { get; } = new(release.Areas, homeArea);

    /// <inheritdoc cref="PlaceFinder.Narrowest"/>
    /// <returns>Its code.</returns>
    public string? Area(string name) => Places.Narrowest(name)?.AreaCode;

    /// <summary>The occupation that bears exactly this title.</summary>
    /// <returns>Its SOC code; null where none does, or more than one.</returns>
    public string? Occupation(string title) => occupations.Exact(Words.Normalize(title)) is [var only] ? only.SocCode : null;
}
