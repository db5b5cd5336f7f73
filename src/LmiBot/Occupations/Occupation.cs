namespace LmiBot.Occupations;

/// <summary>An occupation or a group of occupations, by its SOC 2018 code or by a hybrid code that BLS or a state publishes in its place.</summary>
public sealed class Occupation
{
    /// <summary>Seven characters, such as <c>29-1141</c>.</summary>
    public required string SocCode { get; init; }

    /// <summary>The publisher's title without the note "(SOC 2018)".</summary>
    public required string Title { get; set; }

    public required OccupationLevel Level { get; set; }

    /// <summary>The next higher group in the SOC hierarchy; null for a major group and for the total.</summary>
    public string? ParentCode { get; set; }
}

/// <summary>The levels of the SOC hierarchy, and the codes outside it.</summary>
public enum OccupationLevel : byte
{
    Total,
    Major,
    Minor,
    Broad,
    Detailed,

    /// <summary>A code that joins several detailed occupations and stands nowhere in the SOC, such as 25-9045.</summary>
    Hybrid,
}

/// <summary>One detailed occupation inside a hybrid code, or inside a broad code that is published as a line item (31-1120).</summary>
public sealed class HybridPart
{
    public required string HybridCode { get; init; }

    public required string PartCode { get; init; }
}

/// <summary>Another name of an occupation, as people or employers use it.</summary>
public sealed class AlternateTitle
{
    public required string SocCode { get; init; }

    public required string Title { get; init; }

    public required TitleOrigin Origin { get; init; }
}

/// <summary>Who says that an occupation bears a title, the surest first.</summary>
public enum TitleOrigin : byte
{
    /// <summary>Our own list of what people say: CNA, trucker.</summary>
    Everyday,

    /// <summary>SOC 2018 direct match title file.</summary>
    DirectMatch,

    /// <summary>O*NET alternate titles, short titles and the titles of O*NET-SOC occupations.</summary>
    Onet,
}

/// <summary>An O*NET-SOC occupation: a SOC code with two digits more.</summary>
public sealed class OnetOccupation
{
    /// <summary>Ten characters, such as <c>29-1141.01</c>.</summary>
    public required string OnetCode { get; init; }

    public required string SocCode { get; init; }

    public required string Title { get; set; }

    /// <summary>1 (little preparation) to 5 (extensive preparation); null where O*NET gives none.</summary>
    public byte? JobZone { get; set; }
}

/// <summary>A set of occupations that people ask for by one name: a career cluster, a SOC group or a sector partnership.</summary>
public sealed class Field
{
    /// <summary>A lower-case word or words joined by hyphens, such as <c>skilled-trades</c>.</summary>
    public required string FieldCode { get; init; }

    public required string Name { get; set; }

    public required FieldKind Kind { get; set; }
}

public enum FieldKind : byte
{
    Partnership,
    SocGroup,
    CareerCluster,
}

/// <summary>A member of a field: a SOC code of any level; a group stands for all that it contains.</summary>
public sealed class FieldOccupation
{
    public required string FieldCode { get; init; }

    public required string SocCode { get; init; }
}

/// <summary>Another name of a field, as people use it: "health care", "medical".</summary>
public sealed class FieldName
{
    public required string FieldCode { get; init; }

    public required string Name { get; init; }
}
