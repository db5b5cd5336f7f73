using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace LmiBot.Channels.DirectLine;

/// <summary>How much one caller may ask for, on this instance. What is refused says when to try again.</summary>
internal sealed class DirectLineLimits : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ChannelTelemetry _telemetry;
    private readonly TimeProvider _time;
    private readonly PartitionedRateLimiter<string> _conversations;
    private readonly PartitionedRateLimiter<string> _requests;
    private readonly PartitionedRateLimiter<string> _messages;
    private readonly PartitionedRateLimiter<string> _streams;

    // A chain does not dispose of its parts.
    private readonly List<PartitionedRateLimiter<string>> _limiters = [];

    public DirectLineLimits(IOptions<DirectLineOptions> options, ChannelTelemetry telemetry, TimeProvider time)
    {
        (_telemetry, _time) = (telemetry, time);
        var most = options.Value;
        _conversations = PartitionedRateLimiter.CreateChained(Per(Minute, most.TokensPerMinute), Per(most.ConversationLifetime, most.ConversationsPerAddress));
        _requests = Per(Minute, most.RequestsPerMinute);
        _messages = Per(most.ConversationLifetime, most.MessagesPerConversation);
        _streams = PartitionedRateLimiter.CreateChained(AtOnce(most.StreamsPerConversation, conversation => conversation), AtOnce(most.Streams, _ => ""));
    }

    /// <returns>Null: a conversation more may begin from there. Otherwise when to try again.</returns>
    public TimeSpan? WaitForToken(IPAddress? address) => Wait(_conversations, CallerNetwork.Of(address));

    /// <returns>Null: go on. Otherwise when to try again.</returns>
    public TimeSpan? WaitForRequest(string conversationId) => Wait(_requests, conversationId);

    /// <inheritdoc cref="WaitForRequest"/>
    public TimeSpan? WaitForMessage(string conversationId) => Wait(_messages, conversationId);

    /// <summary>Hold it as long as the stream is open.</summary>
    public RateLimitLease Stream(string conversationId) => Counted(_streams.AttemptAcquire(conversationId));

    /// <summary>When to try again what was refused.</summary>
    public static TimeSpan RetryAfter(RateLimitLease lease) => lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.Zero ? wait : TimeSpan.FromSeconds(10);

    public void Dispose()
    {
        foreach (var limiter in _limiters)
            limiter.Dispose();
    }

    private TimeSpan? Wait(PartitionedRateLimiter<string> limiter, string who)
    {
        using var lease = Counted(limiter.AttemptAcquire(who));
        return lease.IsAcquired ? null : RetryAfter(lease);
    }

    private RateLimitLease Counted(RateLimitLease lease)
    {
        if (!lease.IsAcquired)
            _telemetry.Refused();
        return lease;
    }

    private PartitionedRateLimiter<string> Per(TimeSpan window, int permits) =>
        Kept(who => RateLimitPartition.Get(who, _ => new SlidingWindow(permits, window, _time)));

    private PartitionedRateLimiter<string> AtOnce(int permits, Func<string, string> key) =>
        Kept(who => RateLimitPartition.GetConcurrencyLimiter(key(who), _ => new() { PermitLimit = permits }));

    private PartitionedRateLimiter<string> Kept(Func<string, RateLimitPartition<string>> partition)
    {
        var limiter = PartitionedRateLimiter.Create(partition);
        _limiters.Add(limiter);
        return limiter;
    }
}
