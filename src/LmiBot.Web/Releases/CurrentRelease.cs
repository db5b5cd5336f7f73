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
/// One that is to answer from a certain instant on is loaded before, and answers from that instant on. Where that does not succeed in time, questions wait for it.
/// </summary>
internal sealed class CurrentRelease(
    DatabaseSetup setup,
    IDbContextFactory<LmiDbContext> databases,
    LoadedReleases releases,
    CurrentEvents events,
    IOptions<AskingOptions> options,
    IOptions<ReleaseOptions> switching,
    TimeProvider time,
    IOptions<AgencyOptions> agency,
    ILogger<CurrentRelease> logger) : IDisposable
{
    /// <summary>How long a question waits for a release that should answer already.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _loading = new(1);
    private volatile Timeline? _timeline;
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

    /// <summary>The bot's answers, with the hiring events that are published at this moment. They are those of the release that is to answer now, or say that they may not be.</summary>
    /// <exception cref="InvalidOperationException">Asked before <see cref="PrepareAsync"/>.</exception>
    public async Task<Ask> AskAsync(CancellationToken cancellationToken)
    {
        var isCurrent = await CatchUpAsync(cancellationToken);
        var ask = Ask;
        return ask.With(await events.OnAsync(agency.Value.Today(time), cancellationToken), isCurrent ? null : ReleaseReplies.Say(ReleaseReplyText.MayBeOld, ask.Release.Name));
    }

    /// <summary>The bot's answers but those about hiring events: it has none.</summary>
    /// <exception cref="InvalidOperationException">Asked before <see cref="PrepareAsync"/>.</exception>
    public Ask Ask => (At(Now) ?? throw new InvalidOperationException("The release is not loaded yet.")).Ask;

    public bool IsLoaded => _held is not null;

    /// <summary>Loads what the database says is to answer now, and what is to answer next.</summary>
    /// <exception cref="InvalidOperationException">No release is published, and none is held.</exception>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        await _loading.WaitAsync(cancellationToken);
        try
        {
            await LoadAsync(cancellationToken);
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose() => _loading.Dispose();

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private Held? At(DateTime now) => _next is { } next && next.At <= now ? next.To : _held;

    /// <summary>What was decided takes effect after <see cref="ReleaseOptions.SwitchAfter"/>: what the database said half that time ago, which leaves the other half to whoever wrote it, holds still.</summary>
    private bool IsCurrent => Now < _timeline?.ReadAt + (switching.Value.SwitchAfter / 2) && IsLoadedInTime;

    /// <summary>The release that is to answer now, as far as is known, does.</summary>
    private bool IsLoadedInTime
    {
        get
        {
            var now = Now;
            return _timeline is { } known && (known.Published.At(now) is not { } release || release.ReleaseId == At(now)?.ReleaseId);
        }
    }

    /// <summary>Looks anew where nobody has for a while, and waits for what should answer already.</summary>
    /// <returns>False where that could not be learnt, or takes long.</returns>
    private async Task<bool> CatchUpAsync(CancellationToken cancellationToken)
    {
        if (IsCurrent)
            return true;
        try
        {
            // Others wait for the same: who goes away does not stop it.
            await FollowIfNeededAsync().WaitAsync(Patience, time, cancellationToken);
            return IsLoadedInTime;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.ReleaseNotFollowed(exception);
            return false;
        }
    }

    private async Task FollowIfNeededAsync()
    {
        await _loading.WaitAsync();
        try
        {
            if (!IsCurrent)
                await LoadAsync(CancellationToken.None);
        }
        finally
        {
            _loading.Release();
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = Now;
        var published = await db.Releases.AsNoTracking().PublishedAsync(cancellationToken);
        _timeline = new Timeline(now, published);
        var held = await HoldAsync(published.At(now), cancellationToken) ?? _held
            ?? throw new InvalidOperationException("The database holds no published release and data/ has none to load: import the publishers' files and publish the release (see the README).");
        var next = published.NextSwitch(now) is { } at && await HoldAsync(published.At(at), cancellationToken) is { } to ? new Switch(at, to) : null;
        foreach (var late in new[] { held, next is { } due && due.At <= Now ? next.To : null })
        {
            if (_held is not null && late is not null && late != _held && late != _next?.To)
                logger.ReleaseLate(late.Ask.Release.Name);
        }

        (_held, _next) = (held, next);
    }

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

    /// <param name="ReadAt">In UTC.</param>
    /// <param name="Published">What the database said.</param>
    private sealed record Timeline(DateTime ReadAt, IReadOnlyList<Release> Published);

    private sealed record Held(int ReleaseId, Ask Ask);

    private sealed record Switch(DateTime At, Held To);
}
