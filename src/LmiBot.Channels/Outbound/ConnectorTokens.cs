using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LmiBot.Channels.Outbound;

/// <summary>The bot's token: kept, renewed before it ends, and asked for by one caller at a time.</summary>
internal sealed class ConnectorTokens : IDisposable
{
    /// <summary>How long before its end a token is renewed: as long as clocks may differ.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    /// <summary>How long a refusal stands for everybody who waits.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly TokenClient _client;
    private readonly TimeProvider _time;
    private readonly ILogger<ConnectorTokens> _logger;
    private readonly SemaphoreSlim _free = new(1);
    private volatile Held? _held;

    public ConnectorTokens(TokenClient client, IOptions<BotOptions> bot, TimeProvider time, ILogger<ConnectorTokens> logger)
    {
        (_client, _time, _logger) = (client, time, logger);
        if (string.IsNullOrEmpty(bot.Value.AppId))
            _held = new Held(new ConnectorToken.NotNeeded(), DateTimeOffset.MaxValue);
    }

    /// <summary>The token as it is now. A refusal is in the log too.</summary>
    public async Task<ConnectorToken> GetAsync(CancellationToken cancellationToken)
    {
        if (Current is { } current)
            return current;
        await _free.WaitAsync(cancellationToken);
        try
        {
            return Current ?? await FetchAsync(cancellationToken);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Another token than <paramref name="rejected"/>, which a connector didn't take.</summary>
    public Task<ConnectorToken> RenewAsync(ConnectorToken.Issued rejected, CancellationToken cancellationToken)
    {
        if (_held is { } held && ReferenceEquals(held.Token, rejected))
            Interlocked.CompareExchange(ref _held, null, held);
        return GetAsync(cancellationToken);
    }

    public void Dispose() => _free.Dispose();

    private ConnectorToken? Current => _held is { } held && _time.GetUtcNow() < held.Until ? held.Token : null;

    private async Task<ConnectorToken> FetchAsync(CancellationToken cancellationToken)
    {
        var (token, now) = (await _client.FetchAsync(cancellationToken), _time.GetUtcNow());
        if (token is ConnectorToken.Refused refused)
        {
            _logger.TokenRefused(refused.Code, refused.Reason);
            // What was to be renewed early may still be good.
            if (_held?.Token is ConnectorToken.Issued old && now < old.ExpiresOn)
                token = old;
        }
        _held = new Held(token, token is ConnectorToken.Issued issued && now < issued.ExpiresOn - Early ? issued.ExpiresOn - Early : now + Pause);
        return token;
    }

    private sealed record Held(ConnectorToken Token, DateTimeOffset Until);
}
