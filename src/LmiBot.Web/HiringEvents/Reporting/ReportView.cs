using LmiBot.Access;
using LmiBot.HiringEvents.Matching;

namespace LmiBot.Web.HiringEvents.Reporting;

/// <summary>Chooses what the reporter sees of a dialog, and looks for similar events before its summary.</summary>
internal sealed class ReportView(ReportCards cards, FindSimilarEvents similar)
{
    /// <param name="state">How far it has come.</param>
    /// <param name="caller">Who reports.</param>
    /// <param name="says">Comes first; null: nothing.</param>
    /// <param name="isSubmitted">A form was sent.</param>
    /// <param name="withModule">The client opens task modules.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The state too: that there is nothing similar is known then.</returns>
    public async Task<(ReportState State, ReportScreen Screen)> ShowAsync(ReportState state, Caller caller, string? says, bool isSubmitted, bool withModule, CancellationToken cancellationToken)
    {
        if (Plain(state, says, isSubmitted, withModule) is { } screen)
            return (state, screen);
        if (NeedsSimilar(state))
        {
            if (await FindAsync(state, caller, cancellationToken) is { Count: > 0 } found)
                return (state, cards.Similar(state, found, says));
            state = state with { Similar = new SimilarAnswer(SimilarAnswer.Of(state.Dialog.Told), Updates: null) };
        }
        return (state, cards.Summary(state, says, withModule));
    }

    /// <summary>The likest few: more would not be read.</summary>
    public async Task<IReadOnlyList<SimilarEvent>> FindAsync(ReportState state, Caller caller, CancellationToken cancellationToken) =>
        [.. (await similar.RunAsync(caller, state.Dialog.Told, state.Id, cancellationToken)).Take(MostSimilar)];

    public static bool NeedsSimilar(ReportState state) => state.Changes is null && state.Similar?.About != SimilarAnswer.Of(state.Dialog.Told);

    private const int MostSimilar = 3;

    private ReportScreen? Plain(ReportState state, string? says, bool isSubmitted, bool withModule) => state switch
    {
        { Phase: ReportPhase.Cancelled } => cards.Message(state, says ?? ReportText.Cancelled, (ReportText.Resume, ReportAction.Resume)),
        { Phase: ReportPhase.Done } => cards.Message(state, says ?? ReportCards.Say(ReportText.IsLogged, state.Logged)),
        { Other: { } other } => cards.Which(state, other, says),
        { AsForm: true } => cards.Form(state, says, isSubmitted, isModule: false),
        { Dialog.Asking: not null } => cards.Question(state, says, withModule),
        _ => null,
    };
}
