using LmiBot.Access;
using LmiBot.Channels.Dialogs;
using LmiBot.HiringEvents;

namespace LmiBot.Web.HiringEvents.Reporting;

/// <summary>Saves what a dialog was about: once, however often it is confirmed.</summary>
internal sealed class ReportEnding(LogHiringEvent log, ChangeHiringEvent change, ReportView view)
{
    /// <param name="move">With something to do beside showing it.</param>
    /// <param name="caller">Who reports.</param>
    /// <param name="chat">Where they hear what becomes of it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What is to be shown then.</returns>
    public async Task<ReportMove> RunAsync(ReportMove move, Caller caller, ReporterChat chat, CancellationToken cancellationToken)
    {
        var state = move.State;
        try
        {
            return move.Then switch
            {
                // Something is still open: that is shown.
                _ when state.Dialog.Asking is not null => move,
                ReportAction.Confirm => await ConfirmAsync(move, caller, chat, cancellationToken),
                _ => await RelateAsync(move, caller, cancellationToken),
            };
        }
        catch (RefusedException refusal)
        {
            return move with { Says = refusal.Message };
        }
    }

    private async Task<ReportMove> ConfirmAsync(ReportMove move, Caller caller, ReporterChat chat, CancellationToken cancellationToken)
    {
        var state = move.State;
        if (state.Changes is { } changes)
        {
            await change.RunAsync(caller, changes.HiringEventId, state.Dialog.Told, changes.Version, cancellationToken);
            var changed = HiringEvent.ReferenceOf(changes.HiringEventId);
            return Done(state, changed, ReportCards.Say(ReportText.Changed, changed));
        }
        if (ReportView.NeedsSimilar(state) && await view.FindAsync(state, caller, cancellationToken) is { Count: > 0 })
            return move with { Says = ReportText.SimilarWords };
        var updates = state.Similar?.Updates;
        var logged = (await log.RunAsync(caller, state.Dialog.Told, chat, updates, state.Id, move.For, cancellationToken)).Reference;
        return Done(state, logged, updates is { } updated
            ? ReportCards.Say(ReportText.LoggedUpdate, logged, HiringEvent.ReferenceOf(updated))
            : ReportCards.Say(ReportText.Logged, logged));
    }

    /// <summary>Takes an event as the one that this is, or that this updates, if it is among the similar ones.</summary>
    private async Task<ReportMove> RelateAsync(ReportMove move, Caller caller, CancellationToken cancellationToken)
    {
        var state = move.State;
        var found = await view.FindAsync(state, caller, cancellationToken);
        var meant = move.Event is { } id ? found.FirstOrDefault(s => s.HiringEvent.HiringEventId == id) : found is [var only] ? only : null;
        return meant is null ? move with { State = state with { Similar = null } }
            : move.Then == ReportAction.Update ? move with { State = state with { Similar = new SimilarAnswer(SimilarAnswer.Of(state.Dialog.Told), meant.HiringEvent.HiringEventId) } }
            : move with { State = state with { Phase = ReportPhase.Cancelled }, Says = ReportCards.Say(ReportText.IsSame, meant.HiringEvent.Reference) };
    }

    /// <summary>What was told is the event's now, and nobody's chat's.</summary>
    private static ReportMove Done(ReportState state, string reference, string says) => new(ReportState.Of(state.Id, new DialogState<HiringEventDetails>(new())) with { Phase = ReportPhase.Done, Logged = reference }, says);
}
