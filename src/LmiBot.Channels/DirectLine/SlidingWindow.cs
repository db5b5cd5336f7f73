using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace LmiBot.Channels.DirectLine;

/// <summary>So many in any span of time, to a sixth of it. The framework's limiter of that kind goes by a clock of its own.</summary>
internal sealed class SlidingWindow(int permits, TimeSpan window, TimeProvider time) : RateLimiter
{
    private const int Segments = 6;

    private readonly Lock _lock = new();
    private readonly DateTimeOffset _begun = time.GetUtcNow();
    private readonly TimeSpan _segment = window / Segments;

    /// <summary>What was taken, by number of the segment modulo <see cref="Segments"/>.</summary>
    private readonly int[] _taken = new int[Segments];

    private long _current;
    private TimeSpan _last;

    /// <summary>Once it has forgotten all, it may be forgotten.</summary>
    public override TimeSpan? IdleDuration => Elapsed - _last - window is var idle && idle > TimeSpan.Zero ? idle : null;

    private TimeSpan Elapsed => time.GetUtcNow() - _begun;

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_lock)
        {
            var now = Elapsed;
            MoveOn(now.Ticks / _segment.Ticks);
            if (_taken.Sum() + permitCount > permits)
                return new Lease(_segment * (Oldest() + Segments) - now);
            _taken[_current % Segments] += permitCount;
            _last = now;
            return new Lease(null);
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(AttemptAcquireCore(permitCount));

    private void MoveOn(long segment)
    {
        // One at a time, but never round more than once.
        for (var next = Math.Max(_current + 1, segment - Segments + 1); next <= segment; next++)
            _taken[next % Segments] = 0;
        _current = Math.Max(_current, segment);
    }

    /// <summary>The segment that gives its permits back first.</summary>
    private long Oldest()
    {
        var oldest = Math.Max(0, _current - Segments + 1);
        while (_taken[oldest % Segments] == 0)
            oldest++;
        return oldest;
    }

    /// <param name="wait">When to try again; null where the permit is given.</param>
    private sealed class Lease(TimeSpan? wait) : RateLimitLease
    {
        public override bool IsAcquired => wait is null;

        public override IEnumerable<string> MetadataNames => wait is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? wait : null;
            return metadata is not null;
        }
    }
}
