using LmiBot.Asking;
using LmiBot.Data;
using LmiBot.HiringEvents.Answering;
using LmiBot.Releases;
using LmiBot.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Releases;

/// <summary>
/// The release that questions are answered from, held in memory. At the first start the database is made and filled from <c>data/</c>.
/// One that is to answer from a certain instant on is loaded before, and answers from that instant on.
/// </summary>
internal sealed class CurrentRelease(
    DatabaseSetup setup,
    IDbContextFactory<LmiDbContext> databases,
    LoadedReleases releases,
    CurrentEvents events,
    IOptions<AskingOptions> options,
    TimeProvider time,
    IOptions<AgencyOptions> agency,
    ILogger<CurrentRelease> logger) : IDisposable
{
    private readonly SemaphoreSlim _loading = new(1);
    private volatile Held? _held;
    private volatile Switch? _next;

    /// <summary>Brings the database up to date, fills an empty one, and reads the published release into memory.</summary>
    /// <exception cref="InvalidOperationException">There is no release, and nothing to make one from.</exception>
    public async Task<Ask> PrepareAsync(CancellationToken cancellationToken)
    {
        if (_held is null)
        {
            await setup.EnsureAsync(fill: true, cancellationToken);
            await FollowAsync(cancellationToken);
        }
        return await AskAsync(cancellationToken);
    }

    /// <summary>The bot's answers, with the hiring events that are published at this moment.</summary>
    /// <exception cref="InvalidOperationException">Asked before <see cref="PrepareAsync"/>.</exception>
    public async Task<Ask> AskAsync(CancellationToken cancellationToken) => Ask.With(await events.OnAsync(agency.Value.Today(time), cancellationToken));

    /// <summary>The bot's answers but those about hiring events: it has none.</summary>
    /// <exception cref="InvalidOperationException">Asked before <see cref="PrepareAsync"/>.</exception>
    public Ask Ask
    {
        get
        {
            if (_next is { } next && next.At <= time.GetUtcNow().UtcDateTime)
                return next.To.Ask;
            return (_held ?? throw new InvalidOperationException("The release is not loaded yet.")).Ask;
        }
    }

    public bool IsLoaded => _held is not null;

    /// <summary>Loads what the database says is to answer now, and what is to answer next.</summary>
    /// <exception cref="InvalidOperationException">No release is published, and none is held.</exception>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        await _loading.WaitAsync(cancellationToken);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var published = await db.Releases.PublishedAsync(cancellationToken);
            var now = time.GetUtcNow().UtcDateTime;
            var held = await HoldAsync(published.At(now), cancellationToken) ?? _held
                ?? throw new InvalidOperationException("The database holds no published release and data/ has none to load: import the publishers' files and publish the release (see the README).");
            var next = published.NextSwitch(now) is { } at && await HoldAsync(published.At(at), cancellationToken) is { } to ? new Switch(at, to) : null;
            if (_held is not null && held != _held && held != _next?.To)
                logger.ReleaseLate(held.Ask.Release.Name);
            (_held, _next) = (held, next);
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose() => _loading.Dispose();

    private async Task<Held?> HoldAsync(Release? release, CancellationToken cancellationToken)
    {
        if (release is null)
            return null;
        if (new[] { _held, _next?.To }.FirstOrDefault(h => h?.ReleaseId == release.ReleaseId) is { } known)
            return known;
        var snapshot = await releases.LoadAsync(release.ReleaseId, cancellationToken);
        logger.ReleaseLoaded(snapshot.Name);
        return new Held(release.ReleaseId, new Ask(snapshot, options.Value));
    }

    private sealed record Held(int ReleaseId, Ask Ask);

    private sealed record Switch(DateTime At, Held To);
}
