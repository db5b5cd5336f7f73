using LmiBot.Access;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;

namespace LmiBot.Web.Access;

/// <summary>Finds out whom a command means: a directory object id, or a mention.</summary>
internal sealed class PersonReader(IRoster roster)
{
    /// <exception cref="RefusedException">That is nobody.</exception>
    public async Task<NamedPerson> ReadAsync(string who, TurnContext turn, CancellationToken cancellationToken)
    {
        var tenant = TurnCallers.TenantOf(turn) ?? throw RefusedException.Because(AccessReplyText.NoDirectoryHere);
        var mentioned = turn.Activity.Entities?.FirstOrDefault(e => e.Type == Entity.Mention && e.Text == who)?.Mentioned;
        var objectId = mentioned is null ? who : await ObjectIdAsync(mentioned, turn, cancellationToken);
        return DirectoryPerson.TryParse(tenant, objectId, out var person)
            ? new NamedPerson(person, mentioned?.Name ?? person.ObjectId)
            : throw RefusedException.Because(AccessReplyText.NobodyKnown, mentioned?.Name ?? who);
    }

    private async Task<string?> ObjectIdAsync(ChannelAccount mentioned, TurnContext turn, CancellationToken cancellationToken)
    {
        if (mentioned.AadObjectId is not null || mentioned.Id is not { } id)
            return mentioned.AadObjectId;
        return (await roster.FindAsync(ConversationReference.Of(turn.Activity), id, cancellationToken))?.AadObjectId;
    }
}

/// <param name="Person">By the directory.</param>
/// <param name="Name">To be said, never kept.</param>
internal sealed record NamedPerson(DirectoryPerson Person, string Name);
