using LmiBot.Asking.Answering;

namespace LmiBot.Releases.Checking;

/// <summary>A draft as it would answer, beside what answers before it.</summary>
/// <param name="Release">The draft, with its sources.</param>
/// <param name="Before">The release before, with its sources; null: there is none.</param>
/// <param name="Now">The draft's figures.</param>
/// <param name="Then">Those of the release before.</param>
/// <param name="Options">Thresholds.</param>
internal sealed record CheckedRelease(Release Release, Release? Before, ReleaseSnapshot Now, ReleaseSnapshot? Then, ReleaseCheckOptions Options)
{
    /// <summary>Of sources that came with the draft. What is carried over was checked when it came.</summary>
    public IReadOnlySet<int> NewSourceIds { get; } = Release.Sources.Where(s => s.ReleaseId == Release.ReleaseId).Select(s => s.SourceId).ToHashSet();

    public string Area(string code) => Now.Areas.Find(code)?.Name ?? code;

    public string Occupation(string code) => Now.Occupations.Find(code)?.Title ?? code;

    /// <summary>"Registered Nurses, Texas".</summary>
    public string Place(string socCode, string areaCode) => $"{Occupation(socCode)}, {Area(areaCode)}";

    /// <returns>The finding, or nothing where there is no line.</returns>
    /// <param name="name">Of <see cref="FindingNames"/>.</param>
    /// <param name="pattern">A sentence with the number of lines in its first place.</param>
    /// <param name="lines">The gravest first.</param>
    /// <param name="values">What stands in its other places.</param>
    public static IEnumerable<ReleaseFinding> Found(string name, string pattern, IReadOnlyList<string> lines, params object?[] values) => lines.Count == 0 ? [] :
        [new ReleaseFinding(name, FigureFormat.Say(pattern, [lines.Count, .. values]), lines.Count, [.. lines.Take(ReleaseFinding.MostLines)])];
}
