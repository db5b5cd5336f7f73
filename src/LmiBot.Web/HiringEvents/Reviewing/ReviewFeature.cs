using LmiBot.Access;
using LmiBot.Channels.Protocol;
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
    PublishHiringEvent publish, RejectHiringEvent reject, AskReporter ask, MergeHiringEvents merge, AnswerReviewer answer, ReviewContent content, HiringEventReplies replies, DeliveryBell bell) : IChatFeature
{
    public string Name => "hiring-event-review";

    public async ValueTask<TurnResult?> TryAnswerAsync(ChatTurn turn, string? state, CancellationToken cancellationToken)
    {
        if (!ReviewButton.IsIn(turn.Context.Activity))
            return null;
        var pressed = await PressAsync(turn, cancellationToken);
        return new TurnResult([Reply.Text(pressed.Announced ?? pressed.Text), .. pressed.Cards]);
    }

    public async ValueTask<TurnResult?> TryRespondAsync(ChatTurn turn, string? state, CancellationToken cancellationToken)
    {
        if (!ReviewButton.IsIn(turn.Context.Activity))
            return null;
        var pressed = await PressAsync(turn, cancellationToken);
        return new TurnResult([.. pressed.Announced is { } announced ? [Reply.Text(announced)] : Array.Empty<Activity>(), .. pressed.Cards], Response: Respond.WithMessage(pressed.Text));
    }

    private async Task<Pressed> PressAsync(ChatTurn turn, CancellationToken cancellationToken)
    {
        if (ReviewButton.Read(turn.Context.Activity, out var words) is not { } button)
            return new(ReviewText.Outdated, null, []);
        try
        {
            var outcome = await DoAsync(button, words, await turn.CallerAsync(), cancellationToken);
            bell.Ring();
            return new(replies.Done(outcome), outcome.IsNew ? replies.Done(outcome, turn.Context.IsPersonal ? null : turn.Context.Activity.From?.Name) : null, []);
        }
        catch (RefusedException refusal)
        {
            return new(refusal.Message, null, refusal.Denied is null ? await FreshAsync(button, cancellationToken) : []);
        }
    }

    /// <summary>In place of a card that is no more true.</summary>
    private async Task<IReadOnlyList<Activity>> FreshAsync(ReviewButton button, CancellationToken cancellationToken) =>
        button is { Do: ReviewDeed.Publish or ReviewDeed.Merge, Shown: { } shown } && await content.DrawChangedAsync(button.Event, shown, cancellationToken) is { } card ? [card] : [];

    private Task<HiringEventOutcome> DoAsync(ReviewButton button, string words, Caller caller, CancellationToken cancellationToken) => button.Do switch
    {
        ReviewDeed.Publish => publish.RunAsync(caller, button.Event, button.Shown, cancellationToken),
        ReviewDeed.Reject => reject.RunAsync(caller, button.Event, words, cancellationToken),
        ReviewDeed.Ask => ask.RunAsync(caller, button.Event, words, cancellationToken),
        ReviewDeed.Merge when MergeChoice.Read(words) is { } choice => merge.RunAsync(caller, button.Event, choice.Into, choice.IsUpdate, button.Shown, cancellationToken),
        ReviewDeed.Merge => throw RefusedException.Because(ReviewText.ChoiceMissing),
        _ => answer.RunAsync(caller, button.Event, words, cancellationToken),
    };

    /// <param name="Text">For whoever pressed.</param>
    /// <param name="Announced">For all; null where nothing has happened.</param>
    /// <param name="Cards">For all, too.</param>
    private sealed record Pressed(string Text, string? Announced, IReadOnlyList<Activity> Cards);
}
