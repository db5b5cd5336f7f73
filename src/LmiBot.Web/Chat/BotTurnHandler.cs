using System.Globalization;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Web.Access;

namespace LmiBot.Web.Chat;

/// <summary>The bot: its features, one after the other, until one answers.</summary>
internal sealed class BotTurnHandler(IEnumerable<IChatFeature> features, TurnCallers callers) : ITurnHandler
{
    public async Task<TurnResult> OnTurnAsync(TurnContext turn, string? state, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = turn.Culture;
        var before = ChatState.Read(state);
        var chat = new ChatTurn(turn, () => callers.FindAsync(turn, before, cancellationToken));
        foreach (var feature in features)
        {
            var own = before.Of(feature.Name);
            if (await (turn.IsInvoke ? feature.TryRespondAsync(chat, own, cancellationToken) : feature.TryAnswerAsync(chat, own, cancellationToken)) is { } result)
                return await RemindedAsync(Kept(result, feature, before), feature, chat, before, cancellationToken);
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

    private static TurnResult Kept(TurnResult result, IChatFeature feature, ChatState state) =>
        result.State is null ? result : result with { State = state.With(feature.Name, result.State) };

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
}
