using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Access;

/// <summary>Makes a channel or group chat the one for a purpose.</summary>
public sealed class ChooseChannel(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <param name="TenantId">Whose channel it is.</param>
    /// <param name="ChannelId">The Bot Framework's channel id.</param>
    /// <param name="ConversationId">Of the channel or group chat, not of a thread in it.</param>
    /// <param name="IsShared">False for a conversation of one person with the bot.</param>
    public sealed record Place(string? TenantId, string ChannelId, string ConversationId, bool IsShared);

    /// <exception cref="RefusedException">Nothing was changed.</exception>
    public Task RunAsync(Caller caller, Purpose purpose, Place place, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ChooseChannels);
        if (!place.IsShared || place.TenantId is not { } tenant)
            throw RefusedException.Because(AccessText.NotInPersonalChat);
        return databases.InsertOnceAsync(db => ChooseAsync(db, caller, purpose, place, tenant, cancellationToken), cancellationToken);
    }

    private async Task<int> ChooseAsync(LmiDbContext db, Caller caller, Purpose purpose, Place place, string tenant, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (await db.ChannelPurposes.FindAsync([purpose], cancellationToken) is { } chosen)
            (chosen.TenantId, chosen.ChannelId, chosen.ConversationId, chosen.ChosenBy, chosen.ChosenAt) = (tenant, place.ChannelId, place.ConversationId, caller.Id, now);
        else
            db.Add(new ChannelPurpose { Purpose = purpose, TenantId = tenant, ChannelId = place.ChannelId, ConversationId = place.ConversationId, ChosenBy = caller.Id, ChosenAt = now });
        return await db.SaveChangesAsync(cancellationToken);
    }
}
