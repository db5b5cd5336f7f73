using System.Text.Json.Nodes;
using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.Turns;

/// <summary>Responses to invokes, in the shapes that Teams takes; <see cref="Reply"/> makes those to messages.</summary>
public static class Respond
{
    /// <summary>To any invoke that asks for nothing in particular.</summary>
    public static InvokeResponse Done { get; } = new(200);

    /// <summary>To an Action.Execute: this card takes the place of the one that was pressed.</summary>
    public static InvokeResponse WithCard(JsonNode card) => CardAction(Attachment.AdaptiveCard, card);

    /// <summary>To an Action.Execute: the card stays, the client shows a short text.</summary>
    public static InvokeResponse WithMessage(string text) => CardAction("application/vnd.microsoft.activity.message", text);

    /// <summary>To task/fetch and task/submit: a task module with a card.</summary>
    /// <param name="title">In its title bar.</param>
    /// <param name="card">What it shows.</param>
    public static InvokeResponse WithTask(string title, JsonNode card) => Task("continue", new JsonObject
    {
        ["title"] = title,
        ["width"] = "medium",
        ["height"] = "medium",
        ["card"] = AsAttachment(card),
    });

    /// <summary>To task/submit: the task module closes and a text is shown.</summary>
    public static InvokeResponse WithTaskMessage(string text) => Task("message", text);

    /// <summary>To a message extension's search: cards to insert, each with the preview that the list of results shows.</summary>
    public static InvokeResponse WithResults(IEnumerable<ExtensionResult> results) => Extension(new JsonObject
    {
        ["type"] = "result",
        ["attachmentLayout"] = "list",
        ["attachments"] = new JsonArray([.. results.Select(AsAttachment)]),
    });

    /// <summary>To a message extension's search: a text in place of results.</summary>
    public static InvokeResponse WithExtensionMessage(string text) => Extension(new JsonObject { ["type"] = "message", ["text"] = text });

    private static InvokeResponse CardAction(string type, JsonNode value) =>
        new(200, new JsonObject { ["statusCode"] = 200, ["type"] = type, ["value"] = value });

    private static InvokeResponse Task(string type, JsonNode value) =>
        new(200, new JsonObject { ["task"] = new JsonObject { ["type"] = type, ["value"] = value } });

    private static InvokeResponse Extension(JsonObject result) => new(200, new JsonObject { ["composeExtension"] = result });

    private static JsonObject AsAttachment(ExtensionResult result)
    {
        var attachment = AsAttachment(result.Card);
        attachment["preview"] = new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.thumbnail",
            ["content"] = new JsonObject { ["title"] = result.Title, ["text"] = result.Text },
        };
        return attachment;
    }

    private static JsonObject AsAttachment(JsonNode card) => new() { ["contentType"] = Attachment.AdaptiveCard, ["content"] = card };
}

/// <summary>One result of a message extension's search.</summary>
/// <param name="Title">The first line of its preview.</param>
/// <param name="Text">The second.</param>
/// <param name="Card">The Adaptive Card that it inserts.</param>
public sealed record ExtensionResult(string Title, string Text, JsonNode Card);
