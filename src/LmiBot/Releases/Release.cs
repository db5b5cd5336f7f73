namespace LmiBot.Releases;

/// <summary>A set of figures that was loaded and is read together. Every figure belongs to one, through its source.</summary>
public sealed class Release
{
    public int ReleaseId { get; init; }

    /// <summary>Unique, such as <c>2026Q3</c>.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public ICollection<ReleaseSource> Sources { get; } = [];
}

/// <summary>One source file inside a release: what it is, how old it is, and whose it is.</summary>
public sealed class ReleaseSource
{
    public int SourceId { get; init; }

    public int ReleaseId { get; init; }

    public required SourceProgram Program { get; init; }

    /// <summary>As the publisher names the period: <c>May 2025</c>, <c>2022-32</c>, <c>30.1</c>.</summary>
    public required string Vintage { get; init; }

    /// <summary>Name of the file, without its folder. With program and vintage it identifies the source in its release.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal.</summary>
    public required string ContentHash { get; set; }

    public required int RowCount { get; set; }

    public required DateTimeOffset ImportedAt { get; set; }
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
}
