using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace LmiBot.Channels.DirectLine;

/// <summary>How much one caller may ask for, on this instance.</summary>
internal sealed class DirectLineLimits(IOptions<DirectLineOptions> options, ChannelTelemetry telemetry) : IDisposable
{
    private const int StreamsPerConversation = 5;

    private readonly PartitionedRateLimiter<string> _tokens = PerMinute(options.Value.TokensPerMinute);
    private readonly PartitionedRateLimiter<string> _requests = PerMinute(options.Value.RequestsPerMinute);

    private readonly PartitionedRateLimiter<string> _streams = PartitionedRateLimiter.Create<string, string>(conversation =>
        RateLimitPartition.GetConcurrencyLimiter(conversation, _ => new() { PermitLimit = StreamsPerConversation }));

    public bool MayHaveToken(string address) => Take(_tokens, address);

    public bool MayAsk(string conversationId) => Take(_requests, conversationId);

    /// <summary>Hold it as long as the stream is open.</summary>
    public RateLimitLease Stream(string conversationId) => Counted(_streams.AttemptAcquire(conversationId));

    public void Dispose()
    {
        _tokens.Dispose();
        _requests.Dispose();
        _streams.Dispose();
    }

    private bool Take(PartitionedRateLimiter<string> limiter, string who)
    {
        using var lease = Counted(limiter.AttemptAcquire(who));
        return lease.IsAcquired;
    }

    private RateLimitLease Counted(RateLimitLease lease)
    {
        if (!lease.IsAcquired)
            telemetry.Refused();
        return lease;
    }

    private static PartitionedRateLimiter<string> PerMinute(int permits) => PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetSlidingWindowLimiter(who, _ => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));
}
