using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace LmiBot.Channels.DirectLine;

/// <summary>How much one caller may ask for, on this instance. What is refused says when to try again.</summary>
internal sealed class DirectLineLimits(IOptions<DirectLineOptions> options, ChannelTelemetry telemetry, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _conversations = PartitionedRateLimiter.CreateChained(
        Per(Minute, options.Value.TokensPerMinute, time), Per(options.Value.ConversationLifetime, options.Value.ConversationsPerAddress, time));

    private readonly PartitionedRateLimiter<string> _requests = Per(Minute, options.Value.RequestsPerMinute, time);

    private readonly PartitionedRateLimiter<string> _messages = Per(options.Value.ConversationLifetime, options.Value.MessagesPerConversation, time);

    private readonly PartitionedRateLimiter<string> _streams = PartitionedRateLimiter.CreateChained(
        AtOnce(options.Value.StreamsPerConversation, conversation => conversation), AtOnce(options.Value.Streams, _ => ""));

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
        _conversations.Dispose();
        _requests.Dispose();
        _messages.Dispose();
        _streams.Dispose();
    }

    private TimeSpan? Wait(PartitionedRateLimiter<string> limiter, string who)
    {
        using var lease = Counted(limiter.AttemptAcquire(who));
        return lease.IsAcquired ? null : RetryAfter(lease);
    }

    private RateLimitLease Counted(RateLimitLease lease)
    {
        if (!lease.IsAcquired)
            telemetry.Refused();
        return lease;
    }

    private static PartitionedRateLimiter<string> Per(TimeSpan window, int permits, TimeProvider time) =>
        PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.Get(who, _ => new SlidingWindow(permits, window, time)));

    private static PartitionedRateLimiter<string> AtOnce(int permits, Func<string, string> key) => PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetConcurrencyLimiter(key(who), _ => new() { PermitLimit = permits }));
}
