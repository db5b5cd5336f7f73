using LmiBot.Areas;
using LmiBot.Occupations;

namespace LmiBot.Tests.Releases;

/// <summary>The occupations and areas of a <see cref="SmallRelease"/>.</summary>
internal static class Cast
{
    public const string Nation = AreaCatalog.NationCode;
    public const string Texas = "48";
    public const string Ohio = "39";
    public const string Austin = "12420";
    public const string Hills = "4800002";
    public const string Travis = "48453";

    public const string Nurses = "29-1141";
    public const string Hygienists = "29-1292";
    public const string Physicians = "29-1215";

    /// <summary>Published in place of <see cref="HomeAides"/> and <see cref="PersonalAides"/>.</summary>
    public const string Aides = "31-1120";
    public const string HomeAides = "31-1121";
    public const string PersonalAides = "31-1122";

    public const string Welders = "51-4121";
    public const string Electricians = "47-2111";
    public const string Truckers = "53-3032";
    public const string Typists = "43-9022";
    public const string Cashiers = "41-2011";

    /// <summary>Paid by the year.</summary>
    public const string Teachers = "25-2031";

    /// <summary>Paid by the hour.</summary>
    public const string Actors = "27-2011";

    public static IEnumerable<object> Areas =>
    [
        Area(Nation, AreaType.Nation, "United States", null),
        Area(Texas, AreaType.State, "Texas", Nation),
        Area(Ohio, AreaType.State, "Ohio", Nation),
        Area(Austin, AreaType.Metropolitan, "Austin-Round Rock-San Marcos, TX", Texas),
        Area(Hills, AreaType.Nonmetropolitan, "Hill Country Region of Texas", Texas),
        Area(Travis, AreaType.County, "Travis County, Texas", Austin),
    ];

    public static IEnumerable<object> Occupations =>
    [
        Occupation(Nurses, "Registered Nurses"),
        Occupation(Hygienists, "Dental Hygienists"),
        Occupation(Physicians, "Family Medicine Physicians"),
        Occupation(Aides, "Home Health and Personal Care Aides", OccupationLevel.Broad),
        Occupation(HomeAides, "Home Health Aides", OccupationLevel.Detailed, Aides),
        Occupation(PersonalAides, "Personal Care Aides", OccupationLevel.Detailed, Aides),
        new HybridPart { HybridCode = Aides, PartCode = HomeAides },
        new HybridPart { HybridCode = Aides, PartCode = PersonalAides },
        Occupation(Welders, "Welders, Cutters, Solderers, and Brazers"),
        Occupation(Electricians, "Electricians"),
        Occupation(Truckers, "Heavy and Tractor-Trailer Truck Drivers"),
        Occupation(Typists, "Word Processors and Typists"),
        Occupation(Cashiers, "Cashiers"),
        Occupation(Teachers, "Secondary School Teachers, Except Special and Career/Technical Education"),
        Occupation(Actors, "Actors"),
        Occupation("29-0000", "Healthcare Practitioners and Technical Occupations", OccupationLevel.Major),
        Occupation("31-0000", "Healthcare Support Occupations", OccupationLevel.Major),
    ];

    public static IEnumerable<object> Names =>
    [
        Name(Nation, "United States"),
        Name(Texas, "Texas"),
        Name(Ohio, "Ohio"),
        Name(Austin, "Austin"),
        Name(Travis, "Travis County"),
        Name(Hills, "Hill Country"),
        new AreaName { AreaCode = Austin, Name = "Round Rock", Kind = AreaNameKind.TitlePart },
        new Field { FieldCode = "healthcare", Name = "Healthcare", Kind = FieldKind.Partnership },
        new FieldOccupation { FieldCode = "healthcare", SocCode = "29-0000" },
        new FieldOccupation { FieldCode = "healthcare", SocCode = "31-0000" },
        new Field { FieldCode = "health-science", Name = "Health Science", Kind = FieldKind.CareerCluster },
        new FieldOccupation { FieldCode = "health-science", SocCode = Nurses },
        new FieldOccupation { FieldCode = "health-science", SocCode = HomeAides },
        new FieldOccupation { FieldCode = "health-science", SocCode = PersonalAides },
        new AlternateTitle { SocCode = Truckers, Title = "trucker", Origin = TitleOrigin.Everyday },
    ];

    public static IEnumerable<EntryRequirement> Requirements(int source) =>
    [
        Requires(source, Nurses, EducationLevel.Bachelor, JobTraining.None),
        Requires(source, Hygienists, EducationLevel.Associate, JobTraining.None),
        Requires(source, Physicians, EducationLevel.Doctoral, JobTraining.Internship),
        Requires(source, Aides, EducationLevel.HighSchool, JobTraining.ShortTerm),
        Requires(source, Welders, EducationLevel.HighSchool, JobTraining.ModerateTerm),
        Requires(source, Electricians, EducationLevel.HighSchool, JobTraining.Apprenticeship),
        Requires(source, Truckers, EducationLevel.PostsecondaryAward, JobTraining.ShortTerm),
        Requires(source, Cashiers, EducationLevel.None, JobTraining.ShortTerm),
        Requires(source, Teachers, EducationLevel.Bachelor, JobTraining.None),
        Requires(source, Actors, EducationLevel.SomeCollege, JobTraining.LongTerm),
    ];

    private static Area Area(string code, AreaType type, string name, string? parent) => new() { AreaCode = code, Type = type, Name = name, ParentCode = parent };

    private static AreaName Name(string area, string name) => new() { AreaCode = area, Name = name, Kind = AreaNameKind.Own };

    private static Occupation Occupation(string code, string title, OccupationLevel level = OccupationLevel.Detailed, string? parent = null) =>
        new() { SocCode = code, Title = title, Level = level, ParentCode = level == OccupationLevel.Major ? null : parent ?? string.Concat(code.AsSpan(0, 2), "-0000") };

    private static EntryRequirement Requires(int source, string code, EducationLevel education, JobTraining training) =>
        new() { SourceId = source, SocCode = code, Year = 2022, Education = education, Experience = WorkExperience.None, Training = training };
}
