using System.Collections.Concurrent;
using LmiBot.Data;
using LmiBot.Digests.Changes;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LmiBot.Digests;

/// <summary>Writes the digest of a topic: the published release against the one before, and the quarter's hiring events. Equal topics are computed once, until a release or an event changes, or too many are kept.</summary>
public sealed class ComputeDigest(IDbContextFactory<LmiDbContext> databases, LoadedReleases releases, CurrentEvents events, HiringEventClock clock, IOptions<DigestOptions> options)
{
    private volatile Known _known = Known.Nothing;
    private int _computed;

    /// <summary>How many digests were computed so far; the others were known.</summary>
    public int Computed => _computed;

    /// <summary>Of the release that answers.</summary>
    /// <exception cref="NoSuchTopicException">The release has no such area or field.</exception>
    /// <exception cref="InvalidOperationException">No release is published.</exception>
    public async Task<Digest> RunAsync(DigestTopic topic, CancellationToken cancellationToken)
    {
        var published = await PublishedAsync(cancellationToken);
        return await RunAsync(topic, published.At(clock.Now), published, cancellationToken);
    }

    /// <param name="topic">What it is about.</param>
    /// <param name="releaseId">Of the published release that it tells of, whichever answers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <inheritdoc cref="RunAsync(DigestTopic, CancellationToken)"/>
    public async Task<Digest> RunAsync(DigestTopic topic, int releaseId, CancellationToken cancellationToken)
    {
        var published = await PublishedAsync(cancellationToken);
        return await RunAsync(topic, published.SingleOrDefault(r => r.ReleaseId == releaseId), published, cancellationToken);
    }

    /// <param name="topic">What it is about.</param>
    /// <param name="release">The name of a published release, whatever its capitals; null: that which answers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null where no such release is published.</returns>
    /// <inheritdoc cref="RunAsync(DigestTopic, CancellationToken)"/>
    public async Task<Digest?> FindAsync(DigestTopic topic, string? release, CancellationToken cancellationToken)
    {
        if (release is null)
            return await RunAsync(topic, cancellationToken);
        var published = await PublishedAsync(cancellationToken);
        return published.LastOrDefault(r => string.Equals(r.Name, release, StringComparison.OrdinalIgnoreCase)) is { } named ? await RunAsync(topic, named, published, cancellationToken) : null;
    }

    private async Task<Digest> RunAsync(DigestTopic topic, Release? release, IReadOnlyList<Release> published, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(topic);
        if (release is null)
            throw new InvalidOperationException("No release is published.");
        var before = published.Before(release);
        var now = await events.OnAsync(clock.Today, cancellationToken);

        var known = Of($"{release.ReleaseId}/{before?.ReleaseId}/{now.Version}", () => PeriodAsync(published, release, before, now));
        // Begun anew where it is full: any of them is computed in milliseconds, and none is needed long.
        if (known.Digests.Count >= options.Value.MostKept && !known.Digests.ContainsKey(topic))
            known.Digests.Clear();
        var digest = known.Digests.GetOrAdd(topic, t => new Lazy<Task<Digest>>(() => ComputeAsync(t, release, before, published.UpTo(before), known.Period.Value, now)));
        try
        {
            // Others may wait for the same digest: who goes away does not stop it.
            return await digest.Value.WaitAsync(cancellationToken);
        }
        catch when (digest.Value.IsFaulted)
        {
            known.Digests.TryRemove(KeyValuePair.Create(topic, digest));
            if (known.Period.Value.IsFaulted)
                _known = Known.Nothing;
            throw;
        }
    }

    private async Task<IReadOnlyList<Release>> PublishedAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Releases.PublishedAsync(cancellationToken);
    }

    private async Task<Digest> ComputeAsync(DigestTopic topic, Release release, Release? before, IReadOnlySet<int> told, Task<EventPeriod> period, PublishedEvents now)
    {
        var pair = new ReleasePair(
            await releases.LoadAsync(release.ReleaseId, CancellationToken.None),
            before is null ? null : await releases.LoadAsync(before.ReleaseId, CancellationToken.None),
            told);
        if (pair.Now.Areas.Find(topic.AreaCode) is null || (topic.FieldCode is { } field && pair.Now.Occupations.FindField(field) is null))
            throw new NoSuchTopicException(release.Name, topic);
        var digest = new DigestWriter(pair, now, options.Value).Write(topic, await period);
        Interlocked.Increment(ref _computed);
        return digest;
    }

    private async Task<EventPeriod> PeriodAsync(IReadOnlyList<Release> published, Release release, Release? before, PublishedEvents now)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await new EventPeriods(db, published, clock).ReadAsync(release, before, now, CancellationToken.None);
    }

    private Known Of(string state, Func<Task<EventPeriod>> period)
    {
        var known = _known;
        return known.State == state ? known : _known = new Known(state, new Lazy<Task<EventPeriod>>(period));
    }

    /// <param name="State">Of the releases and events that the digests tell of.</param>
    /// <param name="Period">The same for all of them.</param>
    private sealed record Known(string State, Lazy<Task<EventPeriod>> Period)
    {
        public static Known Nothing { get; } = new("", new Lazy<Task<EventPeriod>>(() => throw new InvalidOperationException("No digest is known.")));

        public ConcurrentDictionary<DigestTopic, Lazy<Task<Digest>>> Digests { get; } = [];
    }
}
