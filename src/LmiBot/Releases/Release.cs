using System.Text.RegularExpressions;
using LmiBot.Access;

namespace LmiBot.Releases;

/// <summary>
/// A set of figures that was loaded and is read together. Every figure belongs to one or more, through its source.
/// A draft until it is published; from then on it never changes. See <see cref="ReleaseTimeline"/>.
/// </summary>
public sealed partial class Release
{
    public const int LongestName = 40;

    public int ReleaseId { get; init; }

    /// <summary>Unique, such as <c>2026Q3</c>.</summary>
    public required string Name { get; init; }

    public ReleaseKind Kind { get; init; } = ReleaseKind.Quarterly;

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>In UTC: when its checks last found no error; null since it changed, or never.</summary>
    public DateTime? CheckedAt { get; set; }

    /// <summary>In UTC: from when on it answers, on every instance. May be some seconds ahead.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary><see cref="Access.Caller.Id"/>.</summary>
    public string? PublishedBy { get; set; }

    /// <summary>The names of the warnings that <see cref="PublishedBy"/> confirmed with it, a blank between; null where there were none, or it is a draft.</summary>
    public string? ConfirmedWarnings { get; set; }

    /// <summary>In UTC: from when on it answers no more.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <inheritdoc cref="PublishedBy"/>
    public string? WithdrawnBy { get; set; }

    /// <summary>Counts the changes of its life; a lost race is noticed by it.</summary>
    public int Version { get; set; }

    /// <summary>All that it holds: what is new in it, and what it carries over from the release before.</summary>
    public ICollection<ReleaseSource> Sources { get; } = [];

    /// <summary>Whether people can type it as a release's name, in chat and in a shell.</summary>
    public static bool IsName(string name) => name.Length <= LongestName && NameWords().IsMatch(name);

    /// <exception cref="RefusedException">It is, or was, published.</exception>
    internal void RequireDraft()
    {
        if (PublishedAt is not null)
            throw RefusedException.Because(ReleaseText.NoDraft, Name);
    }

    [GeneratedRegex("^[a-zA-Z0-9]+([._-][a-zA-Z0-9]+)*\\z", RegexOptions.ExplicitCapture)]
    private static partial Regex NameWords();
}

public enum ReleaseKind : byte
{
    /// <summary>Traditional figures.</summary>
    Quarterly = 1,

    /// <summary>With the detail that industry leaders have validated.</summary>
    Annual,
}

/// <summary>That a release holds a source.</summary>
public sealed class ReleaseContent
{
    public int ReleaseId { get; init; }

    public int SourceId { get; init; }
}

/// <summary>One source file: what it is, how old it is, and whose it is.</summary>
public sealed class ReleaseSource
{
    public int SourceId { get; init; }

    /// <summary>The release that it was imported into. It is new there; others carry it over.</summary>
    public int ReleaseId { get; init; }

    public required SourceProgram Program { get; init; }

    /// <summary>As the publisher names the period: <c>May 2025</c>, <c>2022-32</c>, <c>30.1</c>.</summary>
    public required string Vintage { get; init; }

    /// <summary>Name of the file, without its folder. With program and vintage it identifies the source in its release.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    public required int RowCount { get; set; }

    public required DateTimeOffset ImportedAt { get; init; }
}

/// <summary>The publications that the bot reads. Names and attributions are in <see cref="SourcePrograms"/>.</summary>
public enum SourceProgram : byte
{
    Oews,
    EmploymentProjections,
    ProjectionsCentral,
    Soc,
    SocDirectMatchTitles,
    Onet,
    CareerClusters,
    Delineation,
    OewsAreaCounties,
    Cities,
    WorkforceBoards,

    /// <summary>Our own lists in <c>data/curated</c>.</summary>
    Curated,
    IndeedPostings,
    OpportunityInsightsPostings,

    /// <summary>Claims for unemployment insurance, as Opportunity Insights gathers them.</summary>
    UnemploymentClaims,
    Laus,
    Qcew,
}
