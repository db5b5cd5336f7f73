using System.Text.Json.Nodes;
using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.Turns;

/// <summary>Replies for a handler to return; addressed by this layer.</summary>
public static class Reply
{
    /// <summary>A message of plain text or the Markdown that chat clients draw.</summary>
    public static Activity Text(string text) => new() { Type = ActivityTypes.Message, Text = text };

    /// <summary>A message that is an Adaptive Card.</summary>
    /// <param name="card">The card, complete with type and version.</param>
    /// <param name="summary">The same in one plain sentence: what a notification says.</param>
    public static Activity Card(JsonNode card, string summary) => new()
    {
        Type = ActivityTypes.Message,
        Summary = summary,
        Attachments = [new Attachment { ContentType = Attachment.AdaptiveCard, Content = card }],
    };
}
