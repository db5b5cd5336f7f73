namespace LmiBot.Releases.Checking;

/// <summary>What the checks of a draft found.</summary>
/// <param name="Release">The draft's name.</param>
/// <param name="Before">The name of the release that it was held against; null: there is none.</param>
/// <param name="Findings">Errors first.</param>
/// <param name="Sources">New ones first.</param>
public sealed record ReleaseReport(string Release, string? Before, IReadOnlyList<ReleaseFinding> Findings, IReadOnlyList<SourceComparison> Sources)
{
    /// <summary>They keep it from being published.</summary>
    public IEnumerable<ReleaseFinding> Errors => Findings.Where(f => f.IsError);

    /// <summary>They are confirmed by their names.</summary>
    public IEnumerable<ReleaseFinding> Warnings => Findings.Where(f => !f.IsError);
}

/// <param name="Name">One of <see cref="FindingNames"/>.</param>
/// <param name="Text">What was found, in a sentence.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Lines">Each of them, the gravest first; at most <see cref="MostLines"/>.</param>
public sealed record ReleaseFinding(string Name, string Text, int Count, IReadOnlyList<string> Lines)
{
    public const int MostLines = 1000;

    public bool IsError => FindingNames.Errors.Contains(Name);
}
