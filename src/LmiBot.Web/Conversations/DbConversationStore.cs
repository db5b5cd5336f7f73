using LmiBot.Channels.Turns;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Web.Conversations;

/// <summary>Conversation state in the database. The version decides who was first, on any number of instances.</summary>
internal sealed class DbConversationStore(IDbContextFactory<LmiDbContext> databases, TimeProvider time) : IConversationStore
{
    public async Task<StoredState?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ConversationStates.AsNoTracking().Where(s => s.Key == key)
            .Select(s => new StoredState(s.Value, s.Version)).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<bool> TryWriteAsync(string key, string json, int expectedVersion, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        if (expectedVersion == 0)
            return await TryInsertAsync(db, new ConversationState { Key = key, Value = json, Version = 1, UpdatedAt = now }, cancellationToken);
        return await db.ConversationStates.Where(s => s.Key == key && s.Version == expectedVersion).ExecuteUpdateAsync(
            s => s.SetProperty(x => x.Value, json).SetProperty(x => x.Version, expectedVersion + 1).SetProperty(x => x.UpdatedAt, now),
            cancellationToken) == 1;
    }

    private static async Task<bool> TryInsertAsync(LmiDbContext db, ConversationState state, CancellationToken cancellationToken)
    {
        if (await db.ConversationStates.AnyAsync(s => s.Key == state.Key, cancellationToken))
            return false;
        db.ConversationStates.Add(state);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            // Only a key that somebody else has just written is a lost race; anything else is a fault.
            if (await db.ConversationStates.AnyAsync(s => s.Key == state.Key, cancellationToken))
                return false;
            throw;
        }
    }
}
