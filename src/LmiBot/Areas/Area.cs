namespace LmiBot.Areas;

/// <summary>A place that figures are published for, or that leads to one.</summary>
public sealed class Area
{
    /// <summary>
    /// Nation <c>00</c>; state FIPS <c>48</c>; metropolitan <c>12420</c> and nonmetropolitan <c>4800001</c> as in OEWS;
    /// county FIPS <c>48453</c>; workforce area <c>48W14</c>.
    /// </summary>
    public required string AreaCode { get; init; }

    public required AreaType Type { get; set; }

    public required string Name { get; set; }

    /// <summary>Where a measure is looked for next: county to OEWS area, that and a workforce area to the (primary) state, state to nation.</summary>
    public string? ParentCode { get; set; }

    /// <summary>A county's local workforce area; null elsewhere and where none is known.</summary>
    public string? WorkforceAreaCode { get; set; }
}

public enum AreaType : byte
{
    Nation,
    State,
    Metropolitan,
    Nonmetropolitan,
    WorkforceArea,
    County,
}

/// <summary>A name that people use for an area; several areas may share one.</summary>
public sealed class AreaName
{
    public required string AreaCode { get; init; }

    public required string Name { get; init; }

    public required AreaNameKind Kind { get; init; }
}

/// <summary>How a name belongs to an area, the surest first.</summary>
public enum AreaNameKind : byte
{
    /// <summary>The area's own name, or the first city in a metropolitan title.</summary>
    Own,

    /// <summary>Our own list: ATX, DFW, the Valley.</summary>
    Nickname,

    /// <summary>A further city in a metropolitan title: Round Rock.</summary>
    TitlePart,

    /// <summary>A city, town or place inside the area.</summary>
    City,
}
