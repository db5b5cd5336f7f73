using LmiBot.Data;
using LmiBot.Data.BuiltIn;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Web.Data;

/// <summary>Makes the database ready: its tables up to date and, at the first start, filled from <c>data/</c>.</summary>
internal sealed class DatabaseSetup(IDbContextFactory<LmiDbContext> databases, ILogger<DatabaseSetup> logger)
{
    /// <param name="fill">False leaves an empty database empty.</param>
    /// <param name="cancellationToken">Ends the work; nothing half-filled is kept.</param>
    public async Task EnsureAsync(bool fill, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        if (fill && !await db.Releases.AnyAsync(cancellationToken))
            await FillAsync(db, cancellationToken);
    }

    private async Task FillAsync(LmiDbContext db, CancellationToken cancellationToken)
    {
        logger.FillingDatabase();
        try
        {
            await BuiltInData.LoadAsync(db, Path.Combine(AppContext.BaseDirectory, "data"), progress: null, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidOperationException or DbUpdateException)
        {
            // Another instance that starts at the same time may have filled it.
            if (!await db.Releases.AnyAsync(cancellationToken))
                throw;
        }
    }
}
