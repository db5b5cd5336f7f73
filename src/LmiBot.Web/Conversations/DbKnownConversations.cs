using LmiBot.Channels.Conversations;
using LmiBot.Conversations;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace LmiBot.Web.Conversations;

/// <summary>The conversations that the bot is in, in the database.</summary>
internal sealed class DbKnownConversations(IDbContextFactory<LmiDbContext> databases, TimeProvider time) : IKnownConversations
{
    public async Task KeepAsync(KnownConversation conversation, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(conversation, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another instance has kept it meanwhile.
            await WriteAsync(conversation, cancellationToken);
        }
    }

    public async Task RetireAsync(string channelId, string id, string reason)
    {
        await using var db = await databases.CreateDbContextAsync();
        var now = time.GetUtcNow().UtcDateTime;
        var over = db.Conversations.Where(c => c.ChannelId == channelId && (c.ConversationId == id || c.TeamId == id));
        string[] ids = [id, .. await over.Select(c => c.ConversationId).ToListAsync()];
        // A refused message may be a passing trouble: where the channel speaks again, it is still the one that was chosen.
        if (reason is "removed" or "deleted")
            await db.ChannelPurposes.Where(c => c.ChannelId == channelId && ids.Contains(c.ConversationId)).ExecuteDeleteAsync();
        // Who is installed again is welcomed again.
        if (reason == "removed")
            await db.ForgetGreetingsAsync(channelId, ids);
        await over.Where(c => c.RetiredAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.RetiredAt, now).SetProperty(c => c.RetiredBecause, reason));
    }

    private async Task WriteAsync(KnownConversation conversation, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Conversations.FindAsync([conversation.ChannelId, conversation.Id], cancellationToken);
        if (row is not null)
            conversation = conversation.Over(row.ToKnown());
        else
            db.Add(row = conversation.ToRow());
        conversation.WriteTo(row);
        // An id that is longer than any channel's is none to speak to.
        if (!db.ChangeTracker.HasChanges() || !Fits(db.Entry(row)))
            return;
        row.ChangedAt = time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancellationToken);
        // The event of a renamed team comes in its first channel only.
        await db.Conversations
            .Where(c => c.ChannelId == row.ChannelId && c.TeamId == row.TeamId && c.TeamId != null && c.TeamName != row.TeamName)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.TeamName, row.TeamName), cancellationToken);
    }

    private static bool Fits(EntityEntry<Conversation> row) =>
        row.Properties.All(property => property.CurrentValue is not string text || property.Metadata.GetMaxLength() is not { } most || text.Length <= most);
}
