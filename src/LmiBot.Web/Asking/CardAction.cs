using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using LmiBot.Asking;

namespace LmiBot.Web.Asking;

/// <summary>What an answer's button carries, all that it needs: <c>{ "version": 1, "question": { ... }, "from": { ... } }</c>. It comes back from outside, so nothing of it is trusted.</summary>
/// <param name="Version">Of this shape; another one is not read.</param>
/// <param name="Question">What the button asks.</param>
/// <param name="From">What the card with the button answers: what an explanation explains, and where the way back leads. Null where the card has no figures.</param>
internal sealed record CardAction([property: JsonRequired] int Version, [property: JsonRequired] CardQuestion Question, CardQuestion? From)
{
    private const int CurrentVersion = 1;

    /// <summary>Characters of JSON: several times what a button of ours carries.</summary>
    private const int Longest = 4000;

    /// <summary>True on a card that is read again: the answer follows it and never takes its place.</summary>
    public bool? Stays { get; init; }

    public static JsonNode Write(Question question, Question? from, bool? stays = null) => JsonSerializer.SerializeToNode(
        new CardAction(CurrentVersion, CardQuestion.Of(question), from is null ? null : CardQuestion.Of(from)) { Stays = stays }, CardActionJson.Default.CardAction)!;

    /// <returns>Null for what is none of this version's.</returns>
    public static CardAction? Read(JsonObject json)
    {
        var text = json.ToJsonString();
        try
        {
            return text.Length <= Longest && JsonSerializer.Deserialize(text, CardActionJson.Default.CardAction) is { Version: CurrentVersion } action ? action : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
