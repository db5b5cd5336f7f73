using LmiBot.Channels.DirectLine;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Web.WebChat;

/// <summary>The activities of web chats in the database. The key decides who is next, on any number of instances.</summary>
internal sealed class DbDirectLineStore(IDbContextFactory<LmiDbContext> databases, TimeProvider time) : IDirectLineStore
{
    /// <summary>Activities that a conversation keeps; beyond them the oldest go.</summary>
    public const int MostActivities = 500;

    public async Task AppendAsync(string conversationId, IReadOnlyList<string> activities, string? idempotencyKey, CancellationToken cancellationToken)
    {
        while (!await TryAppendAsync(conversationId, activities, idempotencyKey, cancellationToken))
        {
        }
    }

    public async Task<IReadOnlyList<StoredActivity>> ReadAsync(string conversationId, long after, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.DirectLineActivities.AsNoTracking().Where(a => a.ConversationId == conversationId && a.Sequence > after)
            .OrderBy(a => a.Sequence).Select(a => new StoredActivity(a.Sequence, a.Json)).ToListAsync(cancellationToken);
    }

    /// <returns>False: somebody else took the number or the key meanwhile.</returns>
    private async Task<bool> TryAppendAsync(string conversationId, IReadOnlyList<string> activities, string? idempotencyKey, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var conversation = db.DirectLineActivities.Where(a => a.ConversationId == conversationId);
        if (idempotencyKey is not null && await conversation.AnyAsync(a => a.IdempotencyKey == idempotencyKey, cancellationToken))
            return true;
        var last = await conversation.MaxAsync(a => (long?)a.Sequence, cancellationToken) ?? 0;
        var now = time.GetUtcNow().UtcDateTime;
        db.AddRange(activities.Select((json, index) =>
            new DirectLineActivity
            {
                ConversationId = conversationId,
                Sequence = last + index + 1,
                // One row of them bears it for all.
                IdempotencyKey = index == 0 ? idempotencyKey : null,
                Json = json,
                AppendedAt = now,
            }));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            // Only a number or a key that somebody else has just taken is a lost race; anything else is a fault.
            if (await conversation.AnyAsync(a => a.Sequence == last + 1 || (idempotencyKey != null && a.IdempotencyKey == idempotencyKey), cancellationToken))
                return false;
            throw;
        }

        var oldest = last + activities.Count - MostActivities;
        if (oldest > 0)
            await conversation.Where(a => a.Sequence <= oldest).ExecuteDeleteAsync(cancellationToken);
        return true;
    }
}
