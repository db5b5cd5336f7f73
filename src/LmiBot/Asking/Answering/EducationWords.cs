using LmiBot.Occupations;

namespace LmiBot.Asking.Answering;

/// <summary>Education, experience and training in words, and the definition of middle-skill.</summary>
internal static class EducationWords
{
    public static string Name(EducationLevel level) => level switch
    {
        EducationLevel.None => AskingText.Education0,
        EducationLevel.HighSchool => AskingText.Education1,
        EducationLevel.SomeCollege => AskingText.Education2,
        EducationLevel.PostsecondaryAward => AskingText.Education3,
        EducationLevel.Associate => AskingText.Education4,
        EducationLevel.Bachelor => AskingText.Education5,
        EducationLevel.Master => AskingText.Education6,
        _ => AskingText.Education7,
    };

    public static string Name(IReadOnlyList<EducationLevel> levels) => levels switch
    {
        [EducationLevel.None, EducationLevel.HighSchool] => AskingText.EducationHighSchoolOrLess,
        [EducationLevel.None, .., EducationLevel.PostsecondaryAward] => AskingText.EducationNoDegree,
        [var least, .., EducationLevel.Doctoral] => FigureFormat.Say(AskingText.EducationOrMore, Name(least)),
        _ => levels.Select(Name).Aggregate((all, next) => FigureFormat.Say(AskingText.EducationOr, all, next)),
    };

    public static string Name(WorkExperience experience) => experience switch
    {
        WorkExperience.None => AskingText.Experience0,
        WorkExperience.UnderFiveYears => AskingText.Experience1,
        _ => AskingText.Experience2,
    };

    public static string Name(JobTraining training) => training switch
    {
        JobTraining.None => AskingText.Training0,
        JobTraining.ShortTerm => AskingText.Training1,
        JobTraining.ModerateTerm => AskingText.Training2,
        JobTraining.LongTerm => AskingText.Training3,
        JobTraining.Apprenticeship => AskingText.Training4,
        _ => AskingText.Training5,
    };

    /// <summary>More than a high school diploma and less than a bachelor's degree, or a diploma and at least moderate-term training or an apprenticeship.</summary>
    public static bool IsMiddleSkill(this EntryRequirement requirement) => requirement.Education switch
    {
        EducationLevel.SomeCollege or EducationLevel.PostsecondaryAward or EducationLevel.Associate => true,
        EducationLevel.HighSchool => requirement.Training is JobTraining.ModerateTerm or JobTraining.LongTerm or JobTraining.Apprenticeship,
        _ => false,
    };
}
