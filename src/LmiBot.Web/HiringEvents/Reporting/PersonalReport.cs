using LmiBot.Access;
using LmiBot.Channels.Outbound;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Web.Chat;

namespace LmiBot.Web.HiringEvents.Reporting;

/// <summary>Takes a dialog that was begun before others into the personal chat of who began it, with all that was said.</summary>
internal sealed class PersonalReport(Proactive proactive, IServiceScopeFactory scopes, OneAtATime line, ReportView view)
{
    /// <returns>What is said where it was begun: no word of what was told.</returns>
    public async Task<string> MoveAsync(TurnContext turn, ReportMove begun, Caller caller, CancellationToken cancellationToken)
    {
        var near = ConversationReference.Of(turn.Activity);
        if (turn.Activity.From?.Id is not { } person || await proactive.OpenChatAsync(near, person, cancellationToken) is not SendResult.Sent { ConversationId: { } id })
            return ReportText.NoPersonalChat;
        var chat = new ConversationAccount { Id = id, ConversationType = ConversationTypes.Personal, TenantId = turn.TenantId };
        var personal = new TurnContext(turn.Activity with { Conversation = chat });
        var kept = await line.RunAsync(personal.StateKey, () => TryKeepAsync(personal.StateKey, begun.State, cancellationToken), cancellationToken);
        var (_, screen) = await view.ShowAsync(kept, caller, $"{ReportText.Moved} {begun.Says}", isSubmitted: false, withModule: false, cancellationToken);
        return await proactive.ContinueAsync(near with { Conversation = chat }, Reply.Card(screen.Card, screen.Text), cancellationToken) is SendResult.Sent or SendResult.Uncertain
            ? ReportText.InPersonalChat
            : ReportText.NoPersonalChat;
    }

    /// <returns>The dialog as it is in the personal chat then; null: somebody else wrote there meanwhile.</returns>
    private async Task<ReportState?> TryKeepAsync(string key, ReportState begun, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IConversationStore>();
        var stored = await store.ReadAsync(key, cancellationToken);
        var whole = ChatState.Read(stored?.Json);
        var open = ReportState.Read(whole.Of(ReportFeature.StateName), out _);
        // The same message, delivered again.
        if (open?.Id == begun.Id || open?.Other?.Id == begun.Id)
            return open;
        var next = open is { Phase: ReportPhase.Open } ? open with { Other = begun } : begun;
        return await store.TryWriteAsync(key, whole.With(ReportFeature.StateName, next.Write()), stored?.Version ?? 0, cancellationToken) ? next : null;
    }
}
