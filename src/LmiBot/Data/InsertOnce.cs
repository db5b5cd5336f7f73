using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data;

internal static class InsertOnce
{
    /// <summary>Looks whether something is there, and inserts it if not. Who loses a race over a unique key looks again, and finds it.</summary>
    public static async Task<T> InsertOnceAsync<T>(
        this IDbContextFactory<LmiDbContext> databases, Func<LmiDbContext, Task<T>> lookAndInsert, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            return await lookAndInsert(db);
        }
        catch (DbUpdateException)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            return await lookAndInsert(db);
        }
    }
}
