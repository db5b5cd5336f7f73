using System.Text.Json;
using System.Text.Json.Nodes;
using LmiBot.Asking;
using LmiBot.Channels.Protocol;

namespace LmiBot.Web.Asking;

/// <summary>What a form is about, <c>{ "change": ... }</c> with a <see cref="CardAction"/>: in the button that opens it, and in its own.</summary>
internal static class ChangeData
{
    public const string Property = "change";

    public static JsonNode Write(Question question) => CardAction.Write(question, from: null);

    /// <summary>A task module's data, the inputs among them; null where they are another form's.</summary>
    public static JsonObject? In(Activity activity) => activity.Value is JsonObject value && value["data"] is JsonObject data && data.ContainsKey(Property) ? data : null;

    /// <summary>Null where it is none that has such a form, or is not in this release any more.</summary>
    public static Question? Question(JsonObject data, Ask ask)
    {
        try
        {
            return data[Property] is JsonObject json && CardAction.Read(json)?.Question.ToQuestion() is { HasMeasures: true } question && ask.CanAnswer(question) ? question : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
