using LmiBot.Channels.Dialogs;
using LmiBot.HiringEvents;

namespace LmiBot.Web.HiringEvents.Reporting;

/// <summary>What a message or button comes to, before anything is looked up or saved.</summary>
/// <param name="State">The dialog after it.</param>
/// <param name="Says">What to say first; null: nothing.</param>
internal sealed record ReportMove(ReportState State, string? Says = null)
{
    /// <summary>What is to be done with the dialog beside showing it.</summary>
    public ReportAction? Then { get; init; }

    /// <summary>The event that is meant by <see cref="ReportAction.Same"/> or <see cref="ReportAction.Update"/>; null: the only similar one.</summary>
    public int? Event { get; init; }

    /// <summary>The organization that it is to be logged for, as it was said; null: the reporter's own, or none.</summary>
    public string? For { get; init; }

    /// <summary>A form was sent: what is needed and missing in it is at fault.</summary>
    public bool IsSubmitted { get; init; }

    /// <summary>Whoever answers a question by itself is done with the form.</summary>
    public static ReportMove Of(ReportState state, DialogTurn<HiringEventDetails> turn) => new(state with { Dialog = turn.State, AsForm = false }, turn.Says);
}
