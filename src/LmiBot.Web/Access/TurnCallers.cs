using LmiBot.Access;
using LmiBot.Channels.Turns;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Access;

/// <summary>Says who sent a message.</summary>
internal sealed class TurnCallers(Callers callers, IHostEnvironment environment)
{
    /// <param name="turn">The message.</param>
    /// <param name="state">What its conversation remembers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Caller> FindAsync(TurnContext turn, ChatState state, CancellationToken cancellationToken)
    {
        var caller = await FindAsync(turn, cancellationToken);
        return environment.IsDevelopment() && Acting.Read(state.Of(Acting.Feature)) is { } acting ? acting.As(caller) : caller;
    }

    /// <summary>The sender as Teams knows them, or null. What other channels say of a directory is what a client told them.</summary>
    public static DirectoryPerson? PersonOf(TurnContext turn) =>
        turn.Activity.ChannelId == "msteams" && DirectoryPerson.TryParse(turn.TenantId, turn.Activity.From?.AadObjectId, out var person) ? person : null;

    private Task<Caller> FindAsync(TurnContext turn, CancellationToken cancellationToken) =>
        InvitedGuests.InvitationOf(turn.Activity) is { } invitation ? callers.FindAsync(invitation, cancellationToken)
        : PersonOf(turn) is { } person ? callers.FindAsync(person, cancellationToken)
        : Task.FromResult(Caller.Visitor);
}
