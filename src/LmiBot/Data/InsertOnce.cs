using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data;

internal static class InsertOnce
{
    /// <summary>Several write the same at once where many ask for it: each race that one loses, another has won.</summary>
    private const int MostTries = 10;

    /// <summary>Looks whether something is there, and inserts it if not. Who loses a race over a unique key looks again, and finds it.</summary>
    public static async Task<T> InsertOnceAsync<T>(
        this IDbContextFactory<LmiDbContext> databases, Func<LmiDbContext, Task<T>> lookAndInsert, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await using var db = await databases.CreateDbContextAsync(cancellationToken);
                return await lookAndInsert(db);
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
            }
        }
    }
}
