using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data;

/// <summary>Gives one provider's context as the context that all code asks for.</summary>
internal sealed class LmiDbContextFactory<TContext>(IDbContextFactory<TContext> factory) : IDbContextFactory<LmiDbContext>
    where TContext : LmiDbContext
{
    public LmiDbContext CreateDbContext() => factory.CreateDbContext();

    public async Task<LmiDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
}
