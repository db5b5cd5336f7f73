using LmiBot.Channels.Dialogs;
using LmiBot.HiringEvents;

namespace LmiBot.Web.HiringEvents.Reporting;

/// <summary>The dialog about a hiring event.</summary>
internal sealed class ReportQuestions(ReportSteps steps)
{
    /// <summary>Asked only where another answer calls for them.</summary>
    private static readonly string[] Later = ["headcount", "ends", "link"];

    public Dialog<HiringEventDetails> Dialog { get; } = new(steps.All);

    /// <summary>Those that stand in a form: as long as nobody said what happens, those of every kind of event.</summary>
    public IEnumerable<IDialogStep<HiringEventDetails>> OfForm(HiringEventDetails told) =>
        told.Kind is null ? steps.All.Where(s => !Later.Contains(s.Name) || s.Concerns(told)) : Dialog.Steps(told);

    /// <summary>What an answer may look like, for an input without one.</summary>
    public static string Hint(IDialogStep<HiringEventDetails> step) => (step as Steps.ReportStep)?.Hint ?? "";
}
