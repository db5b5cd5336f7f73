using LmiBot.Data;

namespace LmiBot.Occupations;

/// <summary>All that a release says of one occupation, whatever the area.</summary>
public sealed record OccupationEntry
{
    public required string SocCode { get; init; }

    public required string Title { get; init; }

    public required OccupationLevel Level { get; init; }

    /// <summary>The detailed occupations that the code joins; empty for all but hybrids.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>The newest assignment, or null.</summary>
    public EntryRequirement? Requirement { get; init; }

    /// <summary>O*NET job zone, 1 to 5, or null.</summary>
    public byte? JobZone { get; init; }

    public PayBasis PayBasis { get; init; }

    /// <summary>True for an occupation that has figures of its own, as a line item.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Jobs in the nation, to tell the common occupation from the rare; 0 where unknown.</summary>
    public int NationalEmployment { get; init; }
}
