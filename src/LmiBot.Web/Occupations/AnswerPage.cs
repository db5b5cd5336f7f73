using LmiBot.Asking;

namespace LmiBot.Web.Occupations;

/// <summary>Where an answer can be read as a page.</summary>
internal static class AnswerPage
{
    /// <returns>Path and query from the site's root; null for an answer that has no page.</returns>
    public static string? Of(Answer answer) => answer.Question switch
    {
        { Kind: QuestionKind.Profile or QuestionKind.Figure, Occupations: [var only] } question => Occupation(only, question.AreaCode),
        { Kind: QuestionKind.Ranking, FieldCode: { } field } question => Field(field, question.AreaCode),
        _ => null,
    };

    public static string Occupation(string socCode, string? areaCode = null) => In($"/occupations/{Uri.EscapeDataString(socCode)}", areaCode);

    public static string Field(string fieldCode, string? areaCode = null) => In($"/fields/{Uri.EscapeDataString(fieldCode)}", areaCode);

    private static string In(string path, string? areaCode) => areaCode is null ? path : $"{path}?area={Uri.EscapeDataString(areaCode)}";
}
