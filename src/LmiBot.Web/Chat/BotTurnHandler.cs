using System.Globalization;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Web.Access;

namespace LmiBot.Web.Chat;

/// <summary>The bot: its features, one after the other, until one answers.</summary>
internal sealed class BotTurnHandler(IEnumerable<IChatFeature> features, TurnCallers callers) : ITurnHandler
{
    public async Task<TurnResult> OnTurnAsync(TurnContext turn, TurnState state, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = turn.Culture;
        var current = ChatState.Read(state.Current);
        var followed = turn.IsEdit ? ChatState.Read(state.Followed) : current;
        var chat = new ChatTurn(turn, () => callers.FindAsync(turn, current, cancellationToken));
        foreach (var feature in features)
        {
            var own = (feature.GoesBackForEdits ? followed : current).Of(feature.Name);
            if (await (turn.IsInvoke ? feature.TryRespondAsync(chat, own, cancellationToken) : feature.TryAnswerAsync(chat, own, cancellationToken)) is { } result)
                return await RemindedAsync(Kept(result, turn, feature.Name, own, current), feature, chat, current, cancellationToken);
        }
        return TurnResult.Silence;
    }

    public async Task<IReadOnlyList<Activity>> OnGreetAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = turn.Culture;
        var chat = new ChatTurn(turn, () => callers.FindAsync(turn, ChatState.Read(null), cancellationToken));
        var greetings = new List<Activity>();
        foreach (var feature in features)
            greetings.AddRange(await feature.GreetAsync(chat, cancellationToken));
        return greetings;
    }

    private static TurnResult Kept(TurnResult result, TurnContext turn, string feature, string? own, ChatState current) =>
        (result.State ?? Unchanged(turn, own)) is { } next ? result with { State = current.With(feature, next) } : result;

    /// <summary>Who has answered in the middle of another feature's dialog is followed by a word of that.</summary>
    private async Task<TurnResult> RemindedAsync(TurnResult result, IChatFeature answering, ChatTurn turn, ChatState state, CancellationToken cancellationToken)
    {
        if (turn.Context.IsInvoke || result.Replies.Count == 0)
            return result;
        foreach (var feature in features)
        {
            if (feature != answering && state.Of(feature.Name) is { } own && await feature.RemindAsync(turn, own, cancellationToken) is { } reminder)
                result = result with { Replies = [.. result.Replies, .. reminder.Replies], State = reminder.State is null ? result.State : state.With(feature.Name, reminder.State) };
        }
        return result;
    }

    /// <summary>What an edited message leaves as it was may not be what the original left.</summary>
    private static string? Unchanged(TurnContext turn, string? own) => turn.IsEdit ? own ?? "null" : null;
}
