using LmiBot.Asking.Answering;
using LmiBot.Occupations;

namespace LmiBot.Tests.Asking.Answering;

public sealed class EducationWordsTests
{
    [Theory]
    [InlineData(EducationLevel.None, JobTraining.LongTerm, false)]
    [InlineData(EducationLevel.None, JobTraining.Apprenticeship, false)]
    [InlineData(EducationLevel.HighSchool, JobTraining.None, false)]
    [InlineData(EducationLevel.HighSchool, JobTraining.ShortTerm, false)]
    [InlineData(EducationLevel.HighSchool, JobTraining.ModerateTerm, true)]
    [InlineData(EducationLevel.HighSchool, JobTraining.LongTerm, true)]
    [InlineData(EducationLevel.HighSchool, JobTraining.Apprenticeship, true)]
    [InlineData(EducationLevel.HighSchool, JobTraining.Internship, false)]
    [InlineData(EducationLevel.SomeCollege, JobTraining.None, true)]
    [InlineData(EducationLevel.PostsecondaryAward, JobTraining.None, true)]
    [InlineData(EducationLevel.Associate, JobTraining.None, true)]
    [InlineData(EducationLevel.Bachelor, JobTraining.None, false)]
    [InlineData(EducationLevel.Bachelor, JobTraining.Apprenticeship, false)]
    [InlineData(EducationLevel.Doctoral, JobTraining.Internship, false)]
    public void Middle_skill_is_more_than_a_diploma_or_a_diploma_and_training(EducationLevel education, JobTraining training, bool isMiddleSkill) =>
        Assert.Equal(isMiddleSkill, Requirement(education, training).IsMiddleSkill());

    [Fact]
    public void Every_level_has_a_name_of_its_own()
    {
        Assert.Equal(8, Enum.GetValues<EducationLevel>().Select(EducationWords.Name).Distinct().Count());
        Assert.Equal(3, Enum.GetValues<WorkExperience>().Select(EducationWords.Name).Distinct().Count());
        Assert.Equal(5, Enum.GetValues<JobTraining>().Where(t => t != JobTraining.None).Select(EducationWords.Name).Distinct().Count());
    }

    [Theory]
    [InlineData(new[] { EducationLevel.None, EducationLevel.HighSchool }, "a high school diploma or less")]
    [InlineData(new[] { EducationLevel.None, EducationLevel.HighSchool, EducationLevel.SomeCollege, EducationLevel.PostsecondaryAward }, "no degree")]
    [InlineData(new[] { EducationLevel.Associate, EducationLevel.Bachelor }, "an associate degree or a bachelor’s degree")]
    public void Several_levels_are_named_together(EducationLevel[] levels, string name) => Assert.Equal(name, EducationWords.Name(levels));

    private static EntryRequirement Requirement(EducationLevel education, JobTraining training) =>
        new() { SourceId = 1, SocCode = "11-1111", Year = 2022, Education = education, Experience = WorkExperience.None, Training = training };
}
