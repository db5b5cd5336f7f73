using System.Globalization;
using System.Text.Json.Nodes;
using LmiBot.Channels.Dialogs;
using LmiBot.HiringEvents;

namespace LmiBot.Web.HiringEvents.Reporting;

/// <summary>The rules by which the dialog goes on: the same for what is typed and what is pressed.</summary>
internal sealed class ReportMoves(ReportQuestions questions, ReportWords words)
{
    private readonly ReportCorrections _corrections = new(questions.Dialog);

    private Dialog<HiringEventDetails> Dialog => questions.Dialog;

    /// <summary>Whether a question is open that any text may answer.</summary>
    public bool TakesAnyText(ReportState? state) => state is { Phase: ReportPhase.Open, Other: null } && Dialog.Find(state.Dialog.Asking) is { TakesAnyText: true };

    /// <returns>Null: it is nothing to this dialog, and perhaps something to others.</returns>
    public ReportMove? Say(ReportState state, string text)
    {
        var command = DialogCommand.Read(text);
        if (state.Phase != ReportPhase.Open)
            return state.Phase == ReportPhase.Cancelled && command?.Kind == DialogCommandKind.Resume ? Resume(state) : null;
        if (state.Other is not null)
            return Between(state, command, text);
        if (state is { Dialog.Asking: null, Changes: null } && ChoiceWords.LogFor(text) is { } organization)
            return Do(state, ReportAction.Confirm) with { For = organization };
        if (command is not null && Obey(state, command) is { } obeyed)
            return obeyed;
        return Dialog.Find(state.Dialog.Asking) is { } step ? Answer(state, step, text) : AtTheEnd(state, text);
    }

    /// <summary>Two are open: which goes on is said, or asked again in other words.</summary>
    private ReportMove? Between(ReportState state, DialogCommand? command, string text) =>
        ChoiceWords.Other(text) is { } other ? Do(state, other)
        : command is { Kind: DialogCommandKind.Cancel or DialogCommandKind.Back } ? new ReportMove(state with { Other = null }, ReportText.NewOneLeft)
        : command is null && words.IsQuestion(text) ? null
        : new ReportMove(state, ReportText.BetweenWords);

    /// <param name="state">Of the button's dialog.</param>
    /// <param name="button">What was pressed.</param>
    /// <param name="inputs">Of the form that it was on, by step; empty where it was on none.</param>
    public ReportMove Press(ReportState state, ReportButton button, IReadOnlyDictionary<string, string> inputs)
    {
        if (state.Phase != ReportPhase.Open)
            return state.Phase == ReportPhase.Cancelled && button.Does == ReportAction.Resume ? Resume(state) : new ReportMove(state);
        if (button.Does == ReportAction.Fill)
            inputs = WithEmpty(state, inputs);
        // Who leaves a form takes along what stands in it.
        if (inputs.Count > 0)
            state = state with { Dialog = Dialog.Fill(state.Dialog, inputs) };
        return button switch
        {
            { Does: ReportAction.Fill } => new ReportMove(state with { AsForm = HasFaults(state) }) { IsSubmitted = true },
            { Does: ReportAction.Answer, Step: { } step, Text: { } text } when Dialog.Find(step) is not null => ReportMove.Of(state, Dialog.Answer(state.Dialog, step, text)),
            { Does: ReportAction.Change, Step: { } step } when Dialog.Find(step) is not null => ReportMove.Of(state, Dialog.Change(state.Dialog, step)),
            { Does: ReportAction.Same or ReportAction.Update } => Do(state, button.Does) with { Event = int.TryParse(button.Text, CultureInfo.InvariantCulture, out var number) ? number : null },
            _ => Do(state, button.Does),
        };
    }

    /// <summary>The inputs among a button's data: strings by the name of a step.</summary>
    public IReadOnlyDictionary<string, string> Inputs(JsonObject data) => data
        .Where(p => Dialog.Find(p.Key) is not null && p.Value is JsonValue)
        .ToDictionary(p => p.Key, p => p.Value!.ToString());

    /// <summary>Clients leave out inputs in which nothing was chosen: what has no answer then is not asked for again.</summary>
    private Dictionary<string, string> WithEmpty(ReportState state, IReadOnlyDictionary<string, string> inputs) =>
        questions.OfForm(state.Dialog.Told).Where(s => !s.IsAnswered(state.Dialog.Told)).ToDictionary(s => s.Name, s => inputs.GetValueOrDefault(s.Name, ""))
            .Concat(inputs).DistinctBy(i => i.Key).ToDictionary();

    /// <summary>Whether something that was typed must be typed again: what may mean several things is asked back instead.</summary>
    private bool HasFaults(ReportState state) => state.Dialog.Typed.Keys.Any(name => Fault(state, name) is not null)
        || questions.OfForm(state.Dialog.Told).Any(s => !s.IsOptional && !s.IsAnswered(state.Dialog.Told) && !state.Dialog.Typed.ContainsKey(s.Name));

    private string? Fault(ReportState state, string? name) =>
        name is not null && state.Dialog.Typed.TryGetValue(name, out var typed) && Dialog.Find(name) is { } step
        && step.Read(typed, state.Dialog.Told) is StepReading<HiringEventDetails>.Refused or StepReading<HiringEventDetails>.Unread ? Dialog.Fault(state.Dialog, step) : null;

    private ReportMove? Obey(ReportState state, DialogCommand command) => command.Kind switch
    {
        DialogCommandKind.Back => Do(state, ReportAction.Back),
        DialogCommandKind.Skip when state.Dialog.Asking is not null => Do(state, ReportAction.Skip),
        DialogCommandKind.SkipRest when state.Dialog.Asking is not null => Do(state, ReportAction.SkipRest),
        DialogCommandKind.Explain => Do(state, ReportAction.Explain),
        DialogCommandKind.Cancel => Do(state, ReportAction.Cancel),
        DialogCommandKind.AsForm => Do(state, ReportAction.AsForm),
        DialogCommandKind.OneByOne => Do(state, ReportAction.OneByOne),
        DialogCommandKind.Resume => new ReportMove(state),
        DialogCommandKind.Confirm when state.Dialog.Asking is not null => Do(state, ReportAction.SkipRest),
        DialogCommandKind.Confirm or DialogCommandKind.Yes when state.Dialog.Asking is null => Do(state, ReportAction.Confirm),
        _ => _corrections.Obey(state, command),
    };

    private ReportMove Do(ReportState state, ReportAction does) => does switch
    {
        ReportAction.Skip => ReportMove.Of(state, Dialog.Skip(state.Dialog)),
        ReportAction.SkipRest => ReportMove.Of(state, Dialog.SkipRest(state.Dialog)),
        ReportAction.Back => ReportMove.Of(state, Dialog.Back(state.Dialog)),
        ReportAction.Explain => new ReportMove(state, Dialog.Find(state.Dialog.Asking)?.Meaning ?? WordsAtTheEnd(state)),
        ReportAction.AsForm => new ReportMove(state with { AsForm = true }),
        ReportAction.OneByOne => new ReportMove(state with { AsForm = false }, Fault(state, state.Dialog.Asking)),
        ReportAction.Cancel => new ReportMove(state with { Phase = ReportPhase.Cancelled, Other = null }),
        ReportAction.Resume => new ReportMove(state with { Other = null }),
        ReportAction.StartOther => new ReportMove(state.Other ?? state),
        ReportAction.Different => new ReportMove(state with { Similar = new SimilarAnswer(SimilarAnswer.Of(state.Dialog.Told), Updates: null) }),
        ReportAction.Confirm or ReportAction.Same or ReportAction.Update => new ReportMove(state) { Then = does },
        _ => new ReportMove(state),
    };

    private ReportMove? Answer(ReportState state, IDialogStep<HiringEventDetails> step, string text)
    {
        if (words.IsPlainQuestion(text))
            return null;
        var turn = Dialog.Answer(state.Dialog, step.Name, text);
        return turn.IsUnread && words.IsQuestion(text) ? null : ReportMove.Of(state, turn);
    }

    private ReportMove? AtTheEnd(ReportState state, string text) =>
        ChoiceWords.Similar(text) is { } similar ? Do(state, similar.Does) with { Event = similar.Event }
        : words.IsQuestion(text) ? null
        : new ReportMove(state, WordsAtTheEnd(state));

    private static string WordsAtTheEnd(ReportState state) => ReportView.NeedsSimilar(state) ? ReportText.SimilarWords : ReportText.SummaryWords;

    private static ReportMove Resume(ReportState state) => new(state with { Phase = ReportPhase.Open, CancelledAt = null }, ReportText.Resumed);
}
