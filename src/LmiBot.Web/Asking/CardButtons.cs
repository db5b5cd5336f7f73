using System.Text.Json.Nodes;
using LmiBot.Asking;

namespace LmiBot.Web.Asking;

/// <summary>Suggestions as the buttons of a card.</summary>
internal static class CardButtons
{
    /// <summary>A longer label is cut off on a phone; the card says the whole above it.</summary>
    public const int Longest = 33;

    /// <summary>One less than a card may have: the sixth opens the page.</summary>
    public const int Most = 5;

    /// <param name="answer">What the card answers.</param>
    /// <param name="suggestions">Those of the answer that become buttons; the first go before the last where there is no room for all.</param>
    /// <param name="back">What the card answers in whose place this one is; null where it takes no other's place.</param>
    /// <param name="most">How many at most, the way back included.</param>
    public static JsonArray Of(Answer answer, IEnumerable<Suggestion> suggestions, Question? back = null, int most = Most)
    {
        var from = answer.Kind == answer.Question.Kind && answer.Question.HasFigures ? answer.Question : null;
        return [.. Back(back).Concat(suggestions.Select(s => Button(s.Label, s.Question is null ? s.Text : CardAction.Write(s.Question, from)))).Take(most)];
    }

    private static IEnumerable<JsonObject> Back(Question? back) => back is null ? [] : [Button(AnswerCardText.Back, CardAction.Write(back, null))];

    private static JsonObject Button(string label, JsonNode asked) => new() { ["label"] = Shortened.To(Longest, label), [AskedByButton.Property] = asked };
}
