using LmiBot.Channels.Protocol;
using Microsoft.Extensions.Logging;
using Trace = System.Diagnostics.Activity;
using TraceId = System.Diagnostics.ActivityTraceId;

namespace LmiBot.Channels.Turns;

/// <summary>From an activity to the replies it gets, addressed.</summary>
internal sealed class TurnPipeline(ITurnHandler handler, AnsweredOnce messages, Greeting greeting, ITurnStore store, ChannelTelemetry telemetry, ILogger<TurnPipeline> logger)
{
    /// <inheritdoc cref="RunAsync(Activity, Func{Activity, Task}?, CancellationToken)"/>
    public Task<IReadOnlyList<Activity>> RunAsync(Activity activity, CancellationToken cancellationToken) => RunAsync(activity, null, cancellationToken);

    /// <summary>Handles an activity that isn't handled yet.</summary>
    /// <param name="activity">As it came.</param>
    /// <param name="showTyping">Takes an addressed typing activity while the answer takes long; null: nobody would see it.</param>
    /// <param name="cancellationToken">Cancelled when the caller has gone.</param>
    /// <returns>The replies. None for an activity that was handled before, unless it expects replies.</returns>
    public async Task<IReadOnlyList<Activity>> RunAsync(Activity activity, Func<Activity, Task>? showTyping, CancellationToken cancellationToken)
    {
        if (IsFromBot(activity))
            return [];
        var reference = ConversationReference.Of(activity);
        Func<Task>? typing = showTyping is null ? null : () => showTyping(reference.Address(new Activity { Type = ActivityTypes.Typing }));
        var replies = await AnswerAsync(new TurnContext(activity), typing, cancellationToken);
        return [.. replies.Select(reference.Address)];
    }

    /// <summary>To be called when the replies have arrived: a delivery of the same activity that comes a minute later would send them again otherwise.</summary>
    public Task MarkAnsweredAsync(Activity activity) =>
        new TurnContext(activity).ActivityKey is { } key ? store.MarkAnsweredAsync(key) : Task.CompletedTask;

    private async Task<IReadOnlyList<Activity>> AnswerAsync(TurnContext turn, Func<Task>? showTyping, CancellationToken cancellationToken)
    {
        using var measure = telemetry.Turn(turn.Activity);
        try
        {
            var replies = turn.IsMessage ? await messages.AnswerAsync(turn, showTyping, cancellationToken) : await GreetAsync(turn, cancellationToken);
            measure?.Answered(replies.Count);
            return replies;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            measure?.Failed(exception);
            return Apologize(turn, exception);
        }
    }

    private async Task<IReadOnlyList<Activity>> GreetAsync(TurnContext turn, CancellationToken cancellationToken) =>
        await greeting.ClaimAsync(turn, cancellationToken) ? await handler.OnGreetAsync(turn, cancellationToken) : [];

    private Activity[] Apologize(TurnContext turn, Exception exception)
    {
        var reference = (Trace.Current?.TraceId ?? TraceId.CreateRandom()).ToHexString();
        logger.TurnFailed(DiscreetException.Of(exception, turn), turn.Activity.Type, turn.Activity.ChannelId, reference);
        return turn.IsMessage
            ? [Reply.Text(TurnTexts.Apology(reference, turn.Culture))]
            : [];
    }

    // A bot that answers bots, itself among them, never stops.
    private static bool IsFromBot(Activity activity) =>
        activity.From is { Role: "bot" } || (activity.From?.Id is { } from && from == activity.Recipient?.Id);
}
