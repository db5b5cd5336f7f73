using System.Collections.Concurrent;
using LmiBot.Data;
using LmiBot.Digests.Changes;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LmiBot.Digests;

/// <summary>Writes the digest of a topic: the published release against the one before, and the quarter's hiring events. Equal topics are computed once, until a release or an event changes.</summary>
public sealed class ComputeDigest(IDbContextFactory<LmiDbContext> databases, LoadedReleases releases, CurrentEvents events, HiringEventClock clock, IOptions<DigestOptions> options)
{
    private volatile Known _known = new("");
    private int _computed;

    /// <summary>How many digests were computed so far; the others were known.</summary>
    public int Computed => _computed;

    /// <exception cref="ArgumentException">The release has no such area or field.</exception>
    /// <exception cref="InvalidOperationException">No release is published.</exception>
    public async Task<Digest> RunAsync(DigestTopic topic, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(topic);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var published = await db.Releases.PublishedAsync(cancellationToken);
        var release = published.At(clock.Now) ?? throw new InvalidOperationException("No release is published.");
        var before = published.Where(r => r.ReleaseId != release.ReleaseId).At(clock.Now);
        var now = await events.OnAsync(clock.Today, cancellationToken);

        var known = Of($"{release.ReleaseId}/{before?.ReleaseId}/{now.Version}");
        var digest = known.Digests.GetOrAdd(topic, t => new Lazy<Task<Digest>>(() => ComputeAsync(t, release, before, published.UpTo(before), now)));
        try
        {
            // Others may wait for the same digest: who goes away does not stop it.
            return await digest.Value.WaitAsync(cancellationToken);
        }
        catch when (digest.Value.IsFaulted)
        {
            known.Digests.TryRemove(KeyValuePair.Create(topic, digest));
            throw;
        }
    }

    private async Task<Digest> ComputeAsync(DigestTopic topic, Release release, Release? before, IReadOnlySet<int> told, PublishedEvents now)
    {
        var pair = new ReleasePair(
            await releases.LoadAsync(release.ReleaseId, CancellationToken.None),
            before is null ? null : await releases.LoadAsync(before.ReleaseId, CancellationToken.None),
            told);
        var digest = new DigestWriter(pair, now, options.Value).Write(topic, ReleaseQuarter.Of(release));
        Interlocked.Increment(ref _computed);
        return digest;
    }

    private Known Of(string state)
    {
        var known = _known;
        return known.State == state ? known : _known = new Known(state);
    }

    /// <param name="State">Of the releases and events that the digests tell of.</param>
    private sealed record Known(string State)
    {
        public ConcurrentDictionary<DigestTopic, Lazy<Task<Digest>>> Digests { get; } = [];
    }
}
