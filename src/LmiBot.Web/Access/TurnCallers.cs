using LmiBot.Access;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Access;

/// <summary>Says who sent a message.</summary>
internal sealed class TurnCallers(Callers callers, ActingRule rule)
{
    /// <param name="turn">The message.</param>
    /// <param name="state">What its conversation remembers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Caller> FindAsync(TurnContext turn, ChatState state, CancellationToken cancellationToken)
    {
        var caller = await FindAsync(turn, cancellationToken);
        return rule.IsAllowed && Acting.Read(state.Of(Acting.Feature)) is { } acting ? acting.As(caller) : caller;
    }

    /// <summary>The directory, as Teams knows it, or null. What other channels say of one is what a client told them.</summary>
    public static string? TenantOf(TurnContext turn) => turn.Activity.ChannelId == ChannelIds.Teams ? turn.TenantId : null;

    /// <summary>The sender in that directory, or null.</summary>
    public static DirectoryPerson? PersonOf(TurnContext turn) =>
        DirectoryPerson.TryParse(TenantOf(turn), turn.Activity.From?.AadObjectId, out var person) ? person : null;

    private Task<Caller> FindAsync(TurnContext turn, CancellationToken cancellationToken) =>
        InvitedGuests.InvitationOf(turn.Activity) is { } invitation ? callers.FindAsync(invitation, cancellationToken)
        : PersonOf(turn) is { } person ? callers.FindAsync(person, cancellationToken)
        : Task.FromResult(Caller.Visitor);
}
