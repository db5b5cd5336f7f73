using LmiBot.Asking;
using LmiBot.Data;
using LmiBot.Releases;
using LmiBot.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Releases;

/// <summary>The release that questions are answered from, held in memory. At the first start the database is made and filled from <c>data/</c>.</summary>
internal sealed class CurrentRelease(
    DatabaseSetup setup,
    IDbContextFactory<LmiDbContext> databases,
    IOptions<AskingOptions> options,
    ILogger<CurrentRelease> logger) : IDisposable
{
    private readonly SemaphoreSlim _preparing = new(1);
    private Ask? _ask;

    /// <summary>Brings the database up to date, fills an empty one, and reads the newest release into memory.</summary>
    /// <exception cref="InvalidOperationException">There is no release, and nothing to make one from.</exception>
    public async Task<Ask> PrepareAsync(CancellationToken cancellationToken)
    {
        await _preparing.WaitAsync(cancellationToken);
        try
        {
            return _ask ??= await LoadAsync(cancellationToken);
        }
        finally
        {
            _preparing.Release();
        }
    }

    /// <summary>The bot's answers.</summary>
    /// <exception cref="InvalidOperationException">Asked before <see cref="PrepareAsync"/>.</exception>
    public Ask Ask => _ask ?? throw new InvalidOperationException("The release is not loaded yet.");

    public bool IsLoaded => _ask is not null;

    public void Dispose() => _preparing.Dispose();

    private async Task<Ask> LoadAsync(CancellationToken cancellationToken)
    {
        await setup.EnsureAsync(fill: true, cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var snapshot = await SnapshotLoader.LoadAsync(db, cancellationToken)
            ?? throw new InvalidOperationException("The database holds no release and data/ has none to load: import the publishers' files (see the README).");
        logger.ReleaseLoaded(snapshot.Name);
        return new Ask(snapshot, options.Value);
    }
}
