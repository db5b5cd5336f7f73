using LmiBot.Data.Importing.Files;
using LmiBot.Occupations;

namespace LmiBot.Data.Importing.Figures;

/// <summary>The assignments of education, experience and training in the current row.</summary>
internal sealed class EntryRequirementCells(Table table)
{
    private readonly Column _education = table.Column("Typical education needed for entry");
    private readonly Column _experience = table.Column("Work experience in a related occupation");
    private readonly Column _training = table.Column("Typical on-the-job training needed to attain competency in the occupation");

    public bool IsAssigned => !table.IsDash(_education);

    public EducationLevel Education => table[_education].Replace('’', '\'') switch
    {
        "No formal educational credential" => EducationLevel.None,
        "High school diploma or equivalent" => EducationLevel.HighSchool,
        "Some college, no degree" => EducationLevel.SomeCollege,
        "Postsecondary nondegree award" => EducationLevel.PostsecondaryAward,
        "Associate's degree" => EducationLevel.Associate,
        "Bachelor's degree" => EducationLevel.Bachelor,
        "Master's degree" => EducationLevel.Master,
        "Doctoral or professional degree" => EducationLevel.Doctoral,
        _ => throw table.Fault(_education, "one of the eight levels of education"),
    };

    public WorkExperience Experience => table[_experience] switch
    {
        "None" => WorkExperience.None,
        "Less than 5 years" => WorkExperience.UnderFiveYears,
        "5 years or more" => WorkExperience.FiveYearsOrMore,
        _ => throw table.Fault(_experience, "None, Less than 5 years or 5 years or more"),
    };

    public JobTraining Training => table[_training] switch
    {
        "None" => JobTraining.None,
        "Short-term on-the-job training" => JobTraining.ShortTerm,
        "Moderate-term on-the-job training" => JobTraining.ModerateTerm,
        "Long-term on-the-job training" => JobTraining.LongTerm,
        "Apprenticeship" => JobTraining.Apprenticeship,
        "Internship/residency" => JobTraining.Internship,
        _ => throw table.Fault(_training, "one of the six kinds of training"),
    };
}
