using System.Text.Json.Nodes;
using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.Turns;

/// <summary>What whoever asked gets when the handler has failed: what to do, and a reference under which the log holds the error.</summary>
internal static class Apology
{
    public static TurnResult For(TurnContext turn, string reference)
    {
        var text = TurnTexts.Apology(reference, turn.Culture);
        return turn.Activity switch
        {
            // The pressed card stays as it is, so that it can be pressed again.
            { Type: ActivityTypes.Invoke, Name: InvokeNames.CardAction } => new TurnResult([Reply.Card(Card(text), text)], Response: Respond.WithMessage(text)),
            { Type: ActivityTypes.Invoke, Name: InvokeNames.TaskFetch or InvokeNames.TaskSubmit } => Responding(Respond.WithTask(TurnTexts.ApologyTitle(turn.Culture), Card(text))),
            { Type: ActivityTypes.Invoke, Name: InvokeNames.ExtensionQuery } => Responding(Respond.WithExtensionMessage(text)),
            { Type: ActivityTypes.Invoke } => new TurnResult([Reply.Card(Card(text), text)], Response: Respond.Done),
            _ when turn.IsMessage => new TurnResult([Reply.Text(text)]),
            _ => TurnResult.Silence,
        };
    }

    private static TurnResult Responding(InvokeResponse response) => new([], Response: response);

    private static JsonObject Card(string text) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["fallbackText"] = text,
        ["speak"] = text,
        ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true }),
    };
}
