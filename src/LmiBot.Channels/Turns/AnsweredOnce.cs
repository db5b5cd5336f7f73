namespace LmiBot.Channels.Turns;

/// <summary>
/// A message or invoke answered once, however often and wherever it is delivered. The handler's state and the claim of the activity are
/// written together after it has answered: a crash before leaves no trace, and the next delivery is handled.
/// </summary>
internal sealed class AnsweredOnce(ITurnHandler handler, ITurnStore store, OneAtATime line, TypingIndicator typing, TimeProvider time)
{
    /// <summary>How long sending an answer may take, all its replies, waits and retries together.</summary>
    public static readonly TimeSpan LongestSending = TimeSpan.FromSeconds(90);

    /// <summary>How long an answer may be on its way before another delivery of the same message sends it: nobody sends it any more by then.</summary>
    private static readonly TimeSpan Lease = LongestSending + TimeSpan.FromSeconds(30);

    /// <returns>The answer; without replies where those were sent before, unless the sender waits for them in the response.</returns>
    public Task<TurnResult> AnswerAsync(TurnContext turn, Func<CancellationToken, Task>? showTyping, CancellationToken cancellationToken) =>
        line.RunAsync(turn.StateKey, () => TryAnswerAsync(turn, showTyping, cancellationToken), cancellationToken);

    private async Task<TurnResult?> TryAnswerAsync(TurnContext turn, Func<CancellationToken, Task>? showTyping, CancellationToken cancellationToken)
    {
        var start = await store.BeginAsync(turn.StateKey, turn.ActivityKey, cancellationToken);
        if (start.Handled is { } handled)
            return await AnswerAgainAsync(turn, handled, showTyping, cancellationToken);
        var result = await HandleAsync(turn, start.State?.Json, showTyping, cancellationToken);
        return result.IsSilence || await store.TryEndAsync(End(turn, start, result)) ? result : null;
    }

    private async Task<TurnResult> AnswerAgainAsync(TurnContext turn, HandledActivity handled, Func<CancellationToken, Task>? showTyping, CancellationToken cancellationToken)
    {
        var mustReply = await MustReplyAgainAsync(turn, handled);
        if (!mustReply && !turn.IsInvoke)
            return TurnResult.Silence;
        var result = await HandleAsync(turn, handled.StateBefore, showTyping, cancellationToken);
        return mustReply ? result : result with { Replies = [] };
    }

    private async Task<TurnResult> HandleAsync(TurnContext turn, string? current, Func<CancellationToken, Task>? showTyping, CancellationToken cancellationToken)
    {
        var state = new TurnState(current, await FollowedAsync(turn, current, cancellationToken));
        Task<TurnResult> Work() => handler.OnTurnAsync(turn, state, cancellationToken);
        return await (showTyping is null ? Work() : typing.WhileAsync(Work, showTyping, cancellationToken));
    }

    /// <summary>An edited message is a follow-up of what came before the original, as long as that is known.</summary>
    private async Task<string?> FollowedAsync(TurnContext turn, string? current, CancellationToken cancellationToken) =>
        turn.OriginalKey is { } original && (await store.BeginAsync(turn.StateKey, original, cancellationToken)).Handled is { } handled
            ? handled.StateBefore
            : current;

    private async Task<bool> MustReplyAgainAsync(TurnContext turn, HandledActivity handled) =>
        turn.ExpectsReplies
        || (!handled.IsAnswered && time.GetUtcNow() - handled.ClaimedAt > Lease && await store.TryTakeOverAsync(turn.ActivityKey!, handled));

    private static TurnEnd End(TurnContext turn, TurnStart start, TurnResult result) => new(
        result.State is null ? null : new StateChange(turn.StateKey, result.State, start.State?.Version ?? 0),
        turn.ActivityKey is null ? null : new ActivityClaim(turn.ActivityKey, start.State?.Json, turn.ExpectsReplies || result.Replies.Count == 0));
}
