namespace LmiBot.Occupations;

/// <summary>What an occupation typically takes to enter, as BLS assigns it with each edition of the Employment Projections.</summary>
public sealed class EntryRequirement
{
    public required int SourceId { get; init; }

    public required string SocCode { get; init; }

    /// <summary>The year of the assignment, which is the base year of the edition.</summary>
    public required short Year { get; init; }

    public required EducationLevel Education { get; init; }

    public required WorkExperience Experience { get; init; }

    public required JobTraining Training { get; init; }
}

/// <summary>Typical education needed for entry, lowest first; null elsewhere stands for "not assigned".</summary>
public enum EducationLevel : byte
{
    None,
    HighSchool,
    SomeCollege,
    PostsecondaryAward,
    Associate,
    Bachelor,
    Master,
    Doctoral,
}

/// <summary>Work experience in a related occupation.</summary>
public enum WorkExperience : byte
{
    None,
    UnderFiveYears,
    FiveYearsOrMore,
}

/// <summary>Typical on-the-job training needed to attain competency.</summary>
public enum JobTraining : byte
{
    None,
    ShortTerm,
    ModerateTerm,
    LongTerm,
    Apprenticeship,
    Internship,
}
