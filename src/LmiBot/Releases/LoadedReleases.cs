using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Releases;

/// <summary>Published releases in memory, each once: one that somebody holds is shared, one that nobody holds is kept for a while after its last use.</summary>
public sealed class LoadedReleases(IDbContextFactory<LmiDbContext> databases, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _loading = new(1);
    private readonly Dictionary<int, WeakReference<ReleaseSnapshot>> _known = [];
    private readonly Dictionary<int, ReleaseSnapshot> _recent = [];
    private ITimer? _forgetting;

    /// <param name="releaseId">Of a published release; a draft still changes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="InvalidOperationException">There is no such release.</exception>
    public async Task<ReleaseSnapshot> LoadAsync(int releaseId, CancellationToken cancellationToken)
    {
        await _loading.WaitAsync(cancellationToken);
        try
        {
            if (!_known.TryGetValue(releaseId, out var known) || !known.TryGetTarget(out var release))
            {
                await using var db = await databases.CreateDbContextAsync(cancellationToken);
                release = await SnapshotLoader.LoadAsync(db, releaseId, cancellationToken);
                _known[releaseId] = new WeakReference<ReleaseSnapshot>(release);
            }

            _recent[releaseId] = release;
            _forgetting ??= time.CreateTimer(_ => Forget(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _forgetting.Change(KeptFor, Timeout.InfiniteTimeSpan);
            return release;
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose()
    {
        _forgetting?.Dispose();
        _loading.Dispose();
    }

    private void Forget()
    {
        _loading.Wait();
        _recent.Clear();
        _loading.Release();
    }
}
