using LmiBot.Asking;
using LmiBot.Web.HiringEvents;

namespace LmiBot.Web.Occupations;

/// <summary>Where an answer can be read as a page.</summary>
internal static class AnswerPage
{
    /// <returns>Path and query below the site's own path; null for an answer that has no page.</returns>
    public static string? Of(Answer answer) => answer.Question switch
    {
        { Kind: QuestionKind.Profile or QuestionKind.Figure, Occupations: [var only] } question => Occupation(only, question.AreaCode),
        { Kind: QuestionKind.HiringEvents } question => EventsQuery.Page + EventsQuery.Of(question),
        // A page lists as many rows as a list has; those after them have none.
        { Kind: QuestionKind.Ranking } question when question.Offset + answer.Rows.Count <= AskingOptions.MostRows => Ranking(question),
        _ => null,
    };

    public static string Occupation(string socCode, string? areaCode = null) => $"/occupations/{Uri.EscapeDataString(socCode)}{In(areaCode)}";

    public static string Field(string fieldCode, string? areaCode = null) => $"/fields/{Uri.EscapeDataString(fieldCode)}{In(areaCode)}";

    /// <summary>The page of a field, or of all occupations, with the ranking.</summary>
    public static string Ranking(Question question) =>
        $"{(question.FieldCode is { } field ? Field(field) : "/occupations")}{RankingQuery.Of(question)}";

    private static QueryString In(string? areaCode) => areaCode is null ? QueryString.Empty : QueryString.Create("area", areaCode);
}
