using LmiBot.Channels.Protocol;
using Microsoft.Extensions.Logging;
using Trace = System.Diagnostics.Activity;
using TraceId = System.Diagnostics.ActivityTraceId;

namespace LmiBot.Channels.Turns;

/// <summary>From an activity to the replies it gets, addressed.</summary>
internal sealed class TurnPipeline(ITurnHandler handler, Greeting greeting, ILogger<TurnPipeline> logger)
{
    public async Task<IReadOnlyList<Activity>> RunAsync(Activity activity, CancellationToken cancellationToken)
    {
        var replies = IsFromBot(activity) ? [] : await AnswerAsync(new TurnContext(activity), cancellationToken);
        var reference = ConversationReference.Of(activity);
        return [.. replies.Select(reference.Address)];
    }

    private async Task<IReadOnlyList<Activity>> AnswerAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        try
        {
            if (turn.Activity.Type == ActivityTypes.Message)
                return await handler.OnTurnAsync(turn, cancellationToken);
            return await greeting.ClaimAsync(turn, cancellationToken)
                ? await handler.OnGreetAsync(turn, cancellationToken)
                : [];
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return Apologize(turn, exception);
        }
    }

    private Activity[] Apologize(TurnContext turn, Exception exception)
    {
        var reference = (Trace.Current?.TraceId ?? TraceId.CreateRandom()).ToHexString();
        logger.TurnFailed(exception, turn.Activity.Type, turn.Activity.ChannelId, reference);
        return turn.Activity.Type == ActivityTypes.Message
            ? [Reply.Text(TurnTexts.Apology(reference, turn.Culture))]
            : [];
    }

    // A bot that answers bots, itself among them, never stops.
    private static bool IsFromBot(Activity activity) =>
        activity.From is { Role: "bot" } || (activity.From?.Id is { } from && from == activity.Recipient?.Id);
}
