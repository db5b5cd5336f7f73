using Polly;
using Polly.Retry;

namespace LmiBot.Channels.Outbound;

/// <summary>A number from 0 to 1 at random, so that those who were told to wait don't come back together.</summary>
internal delegate double Jitter();

/// <summary>Makes requests to connectors: to allowed hosts, within the limits, with a token, and again where that helps.</summary>
internal sealed class Connector(IHttpClientFactory clients, ServiceUrls serviceUrls, ConnectorTokens tokens, SendLimiter limiter, TimeProvider time, Jitter jitter, ChannelTelemetry telemetry)
{
    /// <summary>The name of its client in the factory.</summary>
    public const string Name = "connector";

    private const int LargestMessage = 80 * 1024;

    /// <summary>A turn waits for it, and nobody waits for a turn longer than a minute.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    private readonly ResiliencePipeline<ConnectorAnswer> _retry = new ResiliencePipelineBuilder<ConnectorAnswer> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<ConnectorAnswer>
        {
            MaxRetryAttempts = 3,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromSeconds(1),
            MaxDelay = LongestWait,
            UseJitter = true,
            Randomizer = () => jitter(),
            ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Result is { IsTransient: true } answer && !(answer.RetryAfter > LongestWait)),
            DelayGenerator = attempt => ValueTask.FromResult(attempt.Outcome.Result?.RetryAfter),
        })
        .Build();

    public async Task<ConnectorAnswer> CallAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        if (!serviceUrls.TryAllow(call.ServiceUrl, out var serviceUrl))
            return new ConnectorAnswer(new SendResult.NotAllowed(call.ServiceUrl));
        if (call.Size > LargestMessage)
            return new ConnectorAnswer(new SendResult.TooLarge(call.Size));
        return call.IsFleeting || call.IsOnce
            ? await AttemptAsync(call, serviceUrl, call.IsFleeting ? TimeSpan.Zero : LongestWait, cancellationToken)
            : await _retry.ExecuteAsync(async token => await AttemptAsync(call, serviceUrl, LongestWait, token), cancellationToken);
    }

    private async Task<ConnectorAnswer> AttemptAsync(ConnectorCall call, Uri serviceUrl, TimeSpan patience, CancellationToken cancellationToken)
    {
        var answer = await TryAsync(call, serviceUrl, patience, cancellationToken);
        telemetry.Called(answer.Problem);
        return answer;
    }

    private async Task<ConnectorAnswer> TryAsync(ConnectorCall call, Uri serviceUrl, TimeSpan patience, CancellationToken cancellationToken)
    {
        // Before the limiter: those who wait for a token would all go at once.
        var token = await tokens.GetAsync(cancellationToken);
        using var permit = await limiter.WaitAsync(call.Conversation, call.TenantId ?? "", patience, cancellationToken);
        if (permit.Wait is { } wait)
            return new ConnectorAnswer(new SendResult.Throttled(wait));
        var answer = await RequestAsync(call, serviceUrl, token, cancellationToken);
        if (answer is { Problem: null } && call.IsMessage)
            permit.Done();
        return answer.IsUnauthorized && token is ConnectorToken.Issued rejected
            ? await RequestAsync(call, serviceUrl, await tokens.RenewAsync(rejected, cancellationToken), cancellationToken)
            : answer;
    }

    private async Task<ConnectorAnswer> RequestAsync(ConnectorCall call, Uri serviceUrl, ConnectorToken token, CancellationToken cancellationToken)
    {
        if (token is ConnectorToken.Refused refused)
            return new ConnectorAnswer(new SendResult.Failed(null, $"no token: {refused.Code}"));
        using var content = call.Body is null ? null : new WatchedContent(call.Body);
        using var request = new HttpRequestMessage(call.Method, new Uri(serviceUrl, call.Path)) { Content = content };
        if (token is ConnectorToken.Issued issued)
            request.Headers.Authorization = new("Bearer", issued.Value);
        using var client = clients.CreateClient(Name);
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            return await ConnectorAnswer.ReadAsync(response, call, time.GetUtcNow(), cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            if (content is { WasWritten: true } && !call.MayRepeat)
                return new ConnectorAnswer(new SendResult.Uncertain(failure.Message));
            cancellationToken.ThrowIfCancellationRequested();
            return new ConnectorAnswer(new SendResult.Failed(null, failure.Message)) { IsTransient = true };
        }
    }
}
