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
                return result.State is null ? result : result with { State = before.With(feature.Name, result.State) };
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
}
