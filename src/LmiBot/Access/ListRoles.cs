using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LmiBot.Access;

/// <summary>Who has which role, and who gave it; and which channels were chosen.</summary>
public sealed class ListRoles(IDbContextFactory<LmiDbContext> databases, IOptions<AccessOptions> options)
{
    /// <summary><see cref="Conversations.Conversation.Type"/>.</summary>
    private const string GroupChat = "groupChat";

    /// <param name="caller">Who wants to know.</param>
    /// <param name="withdrawn">True for the whole trail.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RefusedException">They may not know.</exception>
    public async Task<RoleList> RunAsync(Caller caller, bool withdrawn, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ListRoles);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var grants = await db.RoleGrants.AsNoTracking().Include(g => g.Organization)
            .Where(g => withdrawn || g.WithdrawnAt == null).OrderBy(g => g.Role).ThenBy(g => g.RoleGrantId).ToListAsync(cancellationToken);
        return new RoleList([.. options.Value.People], grants, await ChannelsAsync(db, cancellationToken));
    }

    private static Task<List<ChosenChannel>> ChannelsAsync(LmiDbContext db, CancellationToken cancellationToken) => (
        from chosen in db.ChannelPurposes
        join known in db.Conversations on new { chosen.ChannelId, chosen.ConversationId } equals new { known.ChannelId, known.ConversationId } into names
        from name in names.DefaultIfEmpty()
        orderby chosen.Purpose
        select new ChosenChannel(chosen.Purpose, name!.Name, name.TeamName, name != null && name.Type == GroupChat, chosen.ConversationId, chosen.ChosenBy, chosen.ChosenAt)).ToListAsync(cancellationToken);
}

/// <param name="Configured">Administrators by configuration.</param>
/// <param name="Grants">By role, oldest first.</param>
/// <param name="Channels">By purpose.</param>
public sealed record RoleList(IReadOnlyList<DirectoryPerson> Configured, IReadOnlyList<RoleGrant> Grants, IReadOnlyList<ChosenChannel> Channels);

/// <param name="Purpose">What it is for.</param>
/// <param name="Name">Of the channel or group chat; null where it is not known, as of a team's first channel.</param>
/// <param name="TeamName">Of a channel.</param>
/// <param name="IsGroupChat">People seldom give those a name.</param>
/// <param name="ConversationId">Without a thread.</param>
/// <param name="ChosenBy"><see cref="Caller.Id"/>.</param>
/// <param name="ChosenAt">In UTC.</param>
public sealed record ChosenChannel(Purpose Purpose, string? Name, string? TeamName, bool IsGroupChat, string ConversationId, string ChosenBy, DateTime ChosenAt);
