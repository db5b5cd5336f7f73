using LmiBot.Access;
using LmiBot.Channels.Protocol;
using LmiBot.Data;
using LmiBot.Web.Chat;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Web.Access;

/// <summary>Where what only staff may know is said: to a person alone, and in the staff channel. Elsewhere others read along.</summary>
internal sealed class StaffPlaces(IDbContextFactory<LmiDbContext> databases)
{
    /// <exception cref="RefusedException">They may not, or not there.</exception>
    public async Task RequireAsync(ChatTurn turn, UseCase useCase, CancellationToken cancellationToken)
    {
        (await turn.CallerAsync()).Require(useCase);
        var activity = turn.Context.Activity;
        if (!turn.Context.IsPersonal && !await IsStaffAsync(activity.ChannelId ?? "", ConversationAccount.WithoutThread(activity.Conversation?.Id ?? ""), cancellationToken))
            throw RefusedException.Because(AccessReplyText.InStaffPlacesOnly);
    }

    private async Task<bool> IsStaffAsync(string channelId, string conversationId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ChannelPurposes.AnyAsync(c => c.Purpose == Purpose.Staff && c.ChannelId == channelId && c.ConversationId == conversationId, cancellationToken);
    }
}
