using LmiBot.Releases;

namespace LmiBot.HiringEvents.Reading;

/// <summary>The names of a release that a sentence about an event may hold. Costly: one a release.</summary>
/// <param name="release">Whose areas and occupations.</param>
/// <param name="homeArea">The area code that a name shared by many means.</param>
public sealed class EventNames(ReleaseSnapshot release, string homeArea)
{
    /// <summary>The narrowest area that bears the name: a county, else a wider one.</summary>
    /// <returns>Its code; null where no area bears the name, or more than one that cannot be told apart.</returns>
    public string? Area(string name) => release.Areas.Find(homeArea) is null ? null : name;

    /// <summary>The occupation that bears exactly this title.</summary>
    /// <returns>Its SOC code; null where none does, or more than one.</returns>
    public string? Occupation(string title) => release.Occupations.Find(title)?.SocCode;
}
