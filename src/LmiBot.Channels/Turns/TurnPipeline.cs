using LmiBot.Channels.Protocol;
using Microsoft.Extensions.Logging;
using Trace = System.Diagnostics.Activity;
using TraceId = System.Diagnostics.ActivityTraceId;

namespace LmiBot.Channels.Turns;

/// <summary>From an activity to what it gets, addressed.</summary>
internal sealed class TurnPipeline(ITurnHandler handler, AnsweredOnce messages, Greeting greeting, ITurnStore store, ChannelTelemetry telemetry, ILogger<TurnPipeline> logger)
{
    /// <inheritdoc cref="RunAsync(Activity, Func{Activity, CancellationToken, Task}?, CancellationToken)"/>
    public Task<TurnResult> RunAsync(Activity activity, CancellationToken cancellationToken) => RunAsync(activity, null, cancellationToken);

    /// <summary>Handles an activity that isn't handled yet.</summary>
    /// <param name="activity">As it came.</param>
    /// <param name="showTyping">Takes an addressed typing activity while the answer takes long, until it is there; null: nobody would see it.</param>
    /// <param name="cancellationToken">Cancelled when the caller has gone.</param>
    /// <returns>The replies, none for an activity that was handled before, unless it expects replies; and an invoke's response.</returns>
    public async Task<TurnResult> RunAsync(Activity activity, Func<Activity, CancellationToken, Task>? showTyping, CancellationToken cancellationToken)
    {
        if (IsFromBot(activity))
            return TurnResult.Silence;
        var reference = ConversationReference.Of(activity);
        Func<CancellationToken, Task>? typing = showTyping is null ? null : ended => showTyping(reference.Address(new Activity { Type = ActivityTypes.Typing }), ended);
        var result = await AnswerAsync(new TurnContext(activity), typing, cancellationToken);
        return result with { Replies = [.. result.Replies.Select(reference.Address)] };
    }

    /// <summary>To be called when the replies have arrived, or may have: a later delivery of the same activity would send them again otherwise.</summary>
    public Task MarkAnsweredAsync(Activity activity) =>
        new TurnContext(activity).ActivityKey is { } key ? store.MarkAnsweredAsync(key) : Task.CompletedTask;

    private async Task<TurnResult> AnswerAsync(TurnContext turn, Func<CancellationToken, Task>? showTyping, CancellationToken cancellationToken)
    {
        using var measure = telemetry.Turn(turn.Activity);
        try
        {
            var result = turn.IsMessage || turn.IsInvoke ? await messages.AnswerAsync(turn, showTyping, cancellationToken) : await GreetAsync(turn, cancellationToken);
            measure?.Answered(result);
            return result;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            measure?.Failed(exception);
            return Apologize(turn, exception);
        }
    }

    private async Task<TurnResult> GreetAsync(TurnContext turn, CancellationToken cancellationToken) =>
        await greeting.ClaimAsync(turn, cancellationToken) ? new TurnResult(await handler.OnGreetAsync(turn, cancellationToken)) : TurnResult.Silence;

    private TurnResult Apologize(TurnContext turn, Exception exception)
    {
        var reference = (Trace.Current?.TraceId ?? TraceId.CreateRandom()).ToHexString();
        logger.TurnFailed(DiscreetException.Of(exception, turn), turn.Activity.Type, turn.Activity.ChannelId, reference);
        return Apology.For(turn, reference);
    }

    // A bot that answers bots, itself among them, never stops.
    private static bool IsFromBot(Activity activity) =>
        activity.From is { Role: "bot" } || (activity.From?.Id is { } from && from == activity.Recipient?.Id);
}
