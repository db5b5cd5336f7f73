using LmiBot.Channels.Dialogs;
using LmiBot.HiringEvents;

namespace LmiBot.Web.HiringEvents.Reporting;

/// <summary>What is said of an answer that was given before, whatever question is open.</summary>
internal sealed class ReportCorrections(Dialog<HiringEventDetails> dialog)
{
    /// <returns>Null: it is about no answer of this dialog.</returns>
    public ReportMove? Obey(ReportState state, DialogCommand command) => command.Kind switch
    {
        DialogCommandKind.Change => Change(state, command),
        DialogCommandKind.Tell when Tells(state, command) => Change(state, command),
        DialogCommandKind.Correct => Correct(state, command.To!),
        _ => null,
    };

    private ReportMove? Change(ReportState state, DialogCommand command) =>
        dialog.Called(command.Of!, state.Dialog.Told) is { } step ? ReportMove.Of(state, dialog.Change(state.Dialog, step.Name, command.To))
        : command.To is null && command.Of is "it" or "that" or "something" or "this" or "an answer"
            ? new ReportMove(state, ReportCards.Say(ReportText.ChangeWhat, string.Join(", ", dialog.Steps(state.Dialog.Told).Select(s => s.Label))))
        : null;

    /// <summary>"The employer is Globex" tells so, unless any text may answer the open question: "the company is moving" is a reason.</summary>
    private bool Tells(ReportState state, DialogCommand command) =>
        dialog.Called(command.Of!, state.Dialog.Told) is { } step && (step.Name == state.Dialog.Asking || dialog.Find(state.Dialog.Asking) is not { TakesAnyText: true }) && Reads(state, step, command.To!);

    /// <summary>"Actually it's 60" is about the last question that has such an answer; of those that take any text, only about the very last.</summary>
    private ReportMove? Correct(ReportState state, string to)
    {
        var (told, left) = (state.Dialog.Told, state.Dialog.Left);
        var steps = left.Append(state.Dialog.Asking).Reverse().Select(dialog.Find).Concat(dialog.Steps(told)).OfType<IDialogStep<HiringEventDetails>>();
        var meant = steps.FirstOrDefault(s => s.Concerns(told) && !s.TakesAnyText && Reads(state, s, to)) ?? (left is [.., var name] && dialog.Find(name) is { TakesAnyText: true } last ? last : null);
        return meant is null ? null : ReportMove.Of(state, dialog.Change(state.Dialog, meant.Name, to));
    }

    private static bool Reads(ReportState state, IDialogStep<HiringEventDetails> step, string text) => step.Read(text, state.Dialog.Told) is not StepReading<HiringEventDetails>.Unread;
}
