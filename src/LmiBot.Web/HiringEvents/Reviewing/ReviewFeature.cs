using LmiBot.Access;
using LmiBot.Channels.Turns;
using LmiBot.HiringEvents;
using LmiBot.Web.Chat;
using LmiBot.Web.Deliveries;

namespace LmiBot.Web.HiringEvents.Reviewing;

/// <summary>
/// The buttons of review cards and of questions to reporters. Many see the card, so it stays; what was decided is said in its thread, and what could not be, to whoever
/// pressed alone.
/// </summary>
internal sealed class ReviewFeature(
    PublishHiringEvent publish, RejectHiringEvent reject, AskReporter ask, MergeHiringEvents merge, AnswerReviewer answer, HiringEventReplies replies, DeliveryBell bell) : IChatFeature
{
    public string Name => "hiring-event-review";

    public async ValueTask<TurnResult?> TryAnswerAsync(ChatTurn turn, string? state, CancellationToken cancellationToken)
    {
        if (!ReviewButton.IsIn(turn.Context.Activity))
            return null;
        var (text, announced) = await PressAsync(turn, cancellationToken);
        return new TurnResult([Reply.Text(announced ?? text)]);
    }

    public async ValueTask<TurnResult?> TryRespondAsync(ChatTurn turn, string? state, CancellationToken cancellationToken)
    {
        if (!ReviewButton.IsIn(turn.Context.Activity))
            return null;
        var (text, announced) = await PressAsync(turn, cancellationToken);
        return new TurnResult(announced is null ? [] : [Reply.Text(announced)], Response: Respond.WithMessage(text));
    }

    /// <summary>What whoever pressed is told, and what all are told; null where nothing has happened.</summary>
    private async Task<(string Text, string? Announced)> PressAsync(ChatTurn turn, CancellationToken cancellationToken)
    {
        if (ReviewButton.Read(turn.Context.Activity, out var words) is not { } button)
            return (ReviewText.Outdated, null);
        try
        {
            var outcome = await DoAsync(button, words, await turn.CallerAsync(), cancellationToken);
            bell.Ring();
            return (replies.Done(outcome), outcome.IsNew ? replies.Done(outcome, turn.Context.IsPersonal ? null : turn.Context.Activity.From?.Name) : null);
        }
        catch (RefusedException refusal)
        {
            return (refusal.Message, null);
        }
    }

    private Task<HiringEventOutcome> DoAsync(ReviewButton button, string words, Caller caller, CancellationToken cancellationToken) => button.Do switch
    {
        ReviewDeed.Publish => publish.RunAsync(caller, button.Event, cancellationToken),
        ReviewDeed.Reject => reject.RunAsync(caller, button.Event, words, cancellationToken),
        ReviewDeed.Ask => ask.RunAsync(caller, button.Event, words, cancellationToken),
        ReviewDeed.Merge when MergeChoice.Read(words) is { } choice => merge.RunAsync(caller, button.Event, choice.Into, choice.IsUpdate, cancellationToken),
        ReviewDeed.Merge => throw RefusedException.Because(ReviewText.ChoiceMissing),
        _ => answer.RunAsync(caller, button.Event, words, cancellationToken),
    };
}
