using System.Globalization;
using System.Text.Json.Nodes;
using LmiBot.Asking;

namespace LmiBot.Web.Asking;

/// <summary>What is in the cards that offer questions: choice, not understood, help.</summary>
internal static class QuestionsContent
{
    /// <summary>Numbered buttons, since "the second one" is an answer too.</summary>
    public static JsonObject Choice(Answer answer)
    {
        List<Suggestion> numbered = [.. answer.Suggestions.Select((s, index) => s with { Label = $"{Number(index)}. {s.Label}" })];
        return new JsonObject
        {
            ["choices"] = Shown(numbered, (_, index) => new JsonObject { ["number"] = Number(index), ["label"] = answer.Suggestions[index].Label }),
            ["buttons"] = CardButtons.Of(answer, numbered),
        };
    }

    /// <summary>The note introduces what is offered, so it stands above it.</summary>
    public static JsonObject Nearest(Answer answer) => new()
    {
        ["offer"] = string.Join(' ', answer.Notes),
        ["nearest"] = Shown(answer.Suggestions, (s, _) => new JsonObject { ["label"] = s.Label }),
        ["notes"] = new JsonArray(),
    };

    /// <summary>The buttons stand under the headings that they share, none at the foot of the card.</summary>
    public static JsonObject Groups(Answer answer) => new()
    {
        ["groups"] = new JsonArray([.. answer.Suggestions.GroupBy(s => s.Group).Select(g => new JsonObject { ["name"] = g.Key, ["buttons"] = CardButtons.Of(answer, g) })]),
        ["buttons"] = new JsonArray(),
    };

    private static string Number(int index) => (index + 1).ToString(CultureInfo.CurrentCulture);

    /// <summary>The labels in full where a button has no room for its own, else nothing: the buttons say it all.</summary>
    private static JsonArray Shown(IReadOnlyList<Suggestion> suggestions, Func<Suggestion, int, JsonNode> show) =>
        suggestions.Any(s => s.Label.Length > CardButtons.Longest) ? [.. suggestions.Select(show)] : [];
}
