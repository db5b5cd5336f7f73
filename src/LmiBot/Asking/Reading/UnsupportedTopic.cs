namespace LmiBot.Asking.Reading;

/// <summary>What people ask about that no answer exists for.</summary>
internal enum UnsupportedTopic : byte
{
    Skills,
    Training,
    People,
    Employers,
    Trends,

    /// <summary>Of what has no past here; see <see cref="QuestionParts.AsksForChange"/>.</summary>
    Changes,
    Unemployment,
    Ceiling,
    Exclusion,
    MinimumWage,
    Related,
    Places,
    Vacancies,
    Percentiles,
    Experience,
    Language,
}

/// <summary>The sentence for each topic.</summary>
internal static class UnsupportedTopics
{
    public static string Sentence(this UnsupportedTopic topic) => topic switch
    {
        UnsupportedTopic.Skills => AskingText.CannotSkills,
        UnsupportedTopic.Training => AskingText.CannotTraining,
        UnsupportedTopic.People => AskingText.CannotPeople,
        UnsupportedTopic.Employers => AskingText.CannotEmployers,
        UnsupportedTopic.Trends or UnsupportedTopic.Changes => AskingText.CannotTrends,
        UnsupportedTopic.Unemployment => AskingText.CannotUnemployment,
        UnsupportedTopic.Ceiling => AskingText.CannotCeiling,
        UnsupportedTopic.Exclusion => AskingText.CannotExclude,
        UnsupportedTopic.MinimumWage => AskingText.CannotMinimumWage,
        UnsupportedTopic.Related => AskingText.CannotRelated,
        UnsupportedTopic.Places => AskingText.CannotPlaces,
        UnsupportedTopic.Vacancies => AskingText.CannotVacancies,
        UnsupportedTopic.Percentiles => AskingText.CannotPercentiles,
        UnsupportedTopic.Experience => AskingText.CannotExperience,
        _ => AskingText.CannotLanguage,
    };
}
