using System.Text.Json.Nodes;
using LmiBot.Access;
using LmiBot.Channels;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Reading;
using LmiBot.Web.Chat;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.HiringEvents.Reporting;

/// <summary>The dialog in which partners and staff log hiring events, and change what they logged: one question after the other, or a form.</summary>
internal sealed class ReportFeature(
    ReportStart start, ReportMoves moves, ReportView view, ReportEnding ending, ReportCards cards, ReportWords words, PersonalReport personal, HiringEventClock clock,
    IOptions<AgencyOptions> agency, IOptions<BotOptions> bot) : IChatFeature
{
    /// <summary>Under which the dialog is kept.</summary>
    public const string StateName = "report";

    public string Name => StateName;

    public async ValueTask<TurnResult?> TryAnswerAsync(ChatTurn turn, string? state, CancellationToken cancellationToken)
    {
        var text = turn.Context.Text;
        state = Kept(state);
        if (ReportButton.DataOf(turn.Context.Activity) is { } data)
            return Message(await PressAsync(turn, data, state, cancellationToken));
        if (text.Length == 0)
            return null;
        // What was typed before may be an answer to any of the questions since.
        if (turn.Context.IsEdit && ReportState.Read(state, out _) is { Phase: ReportPhase.Open } edited)
            return words.IsQuestion(text) ? null : Message(await ShowAsync(turn, new ReportMove(edited, ReportText.NoEdits), cancellationToken));
        if (ChoiceWords.Changed(text) is { } id)
            return await BeginAsync(turn, state, caller => start.ChangeAsync(turn.Context, id, caller, cancellationToken), cancellationToken);
        var open = ReportState.Read(state, out var isForgotten);
        if (Begins(open, text))
            return await BeginAsync(turn, state, caller => Task.FromResult(start.Read(turn.Context, caller)), cancellationToken);
        if (open is not null)
            return moves.Say(open, text) is { } move ? Message(await EndAsync(turn, open, move, cancellationToken)) : null;
        return isForgotten && !words.IsQuestion(text) ? Forgotten : await HintAsync(turn, text);
    }

    public async ValueTask<TurnResult?> TryRespondAsync(ChatTurn turn, string? state, CancellationToken cancellationToken)
    {
        if (ReportButton.DataOf(turn.Context.Activity) is not { } data)
            return null;
        state = Kept(state);
        if (turn.Context.Activity.Name == InvokeNames.TaskFetch)
            return Open(data, state);
        var (next, screen, isForm) = await PressAsync(turn, data, state, cancellationToken);
        if (turn.Context.Activity.Name != InvokeNames.TaskSubmit)
            return new TurnResult([], next?.Write(), Respond.WithCard(screen.Card));
        return isForm
            ? new TurnResult([], next!.Write(), Respond.WithTask(ReportText.Title, cards.Form(next, null, isSubmitted: true, isModule: true).Card))
            : new TurnResult([Reply.Card(screen.Card, screen.Text)], next?.Write(), Respond.Done);
    }

    public async ValueTask<TurnResult?> RemindAsync(ChatTurn turn, string? state, CancellationToken cancellationToken)
    {
        if (state is not null && Kept(state) is null)
            return new TurnResult([], "null");
        if (ReportState.Read(state, out var isForgotten) is { Phase: ReportPhase.Open } open)
            return Message(await ShowAsync(turn, new ReportMove(open, ReportText.BackToIt), cancellationToken));
        return isForgotten ? Forgotten : null;
    }

    /// <summary>The state; null for one that is over.</summary>
    private string? Kept(string? state) => ReportState.Read(state, out _)?.IsOver(clock.Now) == true ? null : state;

    private static TurnResult Forgotten => new([Reply.Text(ReportText.Forgotten)], "null");

    /// <summary>What answers an open question may tell of an event by itself: "We are moving production to Mexico" is a reason, "laying off 50" a number. Another event has its employer.</summary>
    private bool Begins(ReportState? open, string text) => HiringEventReader.IsWish(text)
        || (HiringEventReader.IsLogging(text) && !moves.TakesAnyText(open)
            && (open is not { Phase: ReportPhase.Open, Dialog: { Asking: not null, Told.Kind: not null } } || HiringEventReader.Read(text, clock.Today, words.Names).Details.Employer is not null));

    /// <summary>Who tells of an event in words that begin no dialog hears which do.</summary>
    private async Task<TurnResult?> HintAsync(ChatTurn turn, string text) =>
        HiringEventReader.Tells(text) && !words.IsQuestion(text) && (await turn.CallerAsync()).May(UseCase.LogHiringEvents) ? new TurnResult([Reply.Text(ReportText.HowToLog)]) : null;

    private async Task<TurnResult> BeginAsync(ChatTurn turn, string? state, Func<Caller, Task<ReportMove>> begin, CancellationToken cancellationToken)
    {
        var caller = await turn.CallerAsync();
        if (!caller.May(UseCase.LogHiringEvents))
            return new TurnResult([Reply.Text($"{RefusedException.For(UseCase.LogHiringEvents).Message} {ReportCards.Say(ReportText.Partner, agency.Value.Name)}")]);
        try
        {
            return await BeginAsync(turn, state, caller, await begin(caller), cancellationToken);
        }
        catch (RefusedException refusal)
        {
            return new TurnResult([Reply.Text(refusal.Message)]);
        }
    }

    private async Task<TurnResult> BeginAsync(ChatTurn turn, string? state, Caller caller, ReportMove begun, CancellationToken cancellationToken)
    {
        if (!turn.Context.IsPersonal)
            return new TurnResult([Reply.Text(await personal.MoveAsync(turn.Context, begun, caller, cancellationToken))]);
        var open = ReportState.Read(state, out _);
        return Message(await ShowAsync(turn, open is { Phase: ReportPhase.Open } ? new ReportMove(open with { Other = begun.State }) : begun, cancellationToken));
    }

    private async Task<Shown> PressAsync(ChatTurn turn, JsonObject data, string? state, CancellationToken cancellationToken)
    {
        var open = ReportState.Read(state, out _);
        var button = ReportButton.Read(data);
        if (open is null)
            return new Shown(null, cards.Message(ReportState.Of("", new(new())), ReportText.OldNone), false);
        if (button is null || button.Dialog != open.Id)
            return await ShowAsync(turn, new ReportMove(open, ReportText.Old), cancellationToken);
        return await EndAsync(turn, open, moves.Press(open, button, moves.Inputs(data)), cancellationToken);
    }

    private async Task<Shown> EndAsync(ChatTurn turn, ReportState before, ReportMove move, CancellationToken cancellationToken)
    {
        if (move.Then is not null)
            move = await ending.RunAsync(move, await turn.CallerAsync(), new ReporterChat(turn.Context.Activity.ChannelId!, turn.Context.Activity.Conversation!.Id!), cancellationToken);
        if (move.State.Phase == ReportPhase.Cancelled)
            move = move with { State = move.State with { CancelledAt = move.State.CancelledAt ?? clock.Now } };
        var understood = move.State is { Phase: ReportPhase.Open, AsForm: false } && move.State.Id == before.Id ? cards.Understood(before.Dialog.Told, move.State.Dialog.Told) : "";
        return await ShowAsync(turn, move with { Says = string.Join(' ', new[] { understood, move.Says }.Where(s => !string.IsNullOrEmpty(s))) is { Length: > 0 } says ? says : null }, cancellationToken);
    }

    private async Task<Shown> ShowAsync(ChatTurn turn, ReportMove move, CancellationToken cancellationToken)
    {
        var (state, screen) = await view.ShowAsync(move.State, await turn.CallerAsync(), move.Says, move.IsSubmitted, OpensForms(turn.Context), cancellationToken);
        return new Shown(state, screen, state is { Phase: ReportPhase.Open, Other: null, AsForm: true });
    }

    /// <summary>The form as a task module, prefilled.</summary>
    private TurnResult Open(JsonObject data, string? state) =>
        ReportState.Read(state, out _) is { Phase: ReportPhase.Open } open && ReportButton.Read(data)?.Dialog == open.Id
            ? new TurnResult([], Response: Respond.WithTask(ReportText.Title, cards.Form(open, null, isSubmitted: false, isModule: true).Card))
            : new TurnResult([], Response: Respond.WithTaskMessage(ReportText.OldNone));

    private static TurnResult Message(Shown shown) => new([Reply.Card(shown.Screen.Card, shown.Screen.Text)], shown.State?.Write());

    /// <summary>The local playground, which has no app id, calls itself Teams and has no task modules.</summary>
    private bool OpensForms(TurnContext turn) => turn.Activity.ChannelId == ChannelIds.Teams && bot.Value.AppId is not null;

    /// <param name="State">To be kept; null: nothing is.</param>
    /// <param name="Screen">To be shown.</param>
    /// <param name="IsForm">It is the form.</param>
    private sealed record Shown(ReportState? State, ReportScreen Screen, bool IsForm);
}
