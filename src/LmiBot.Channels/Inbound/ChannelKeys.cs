using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace LmiBot.Channels.Inbound;

/// <summary>
/// The keys that tokens from channels are signed with, as the Bot Framework publishes them: read daily (<see cref="ChannelKeysReader"/>),
/// and when a token names one that is not among them.
/// </summary>
internal sealed class ChannelKeys(IHttpClientFactory clients, IOptions<BotOptions> bot, TimeProvider time, ILogger<ChannelKeys> logger) : IDisposable
{
    /// <summary>The name of its client in the factory.</summary>
    public const string Name = "channel-keys";

    /// <summary>Anybody can make up key ids.</summary>
    private static readonly TimeSpan MinInterval = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan MinIntervalAfterFailure = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _oneReader = new(1);
    private volatile FrozenDictionary<string, ChannelKey> _keys = FrozenDictionary<string, ChannelKey>.Empty;
    private DateTimeOffset _next;

    /// <summary>Whether none could be read yet.</summary>
    public bool AreMissing => _keys.Count == 0;

    /// <summary>The key of this id; null where none is known, though they were read again.</summary>
    public async ValueTask<ChannelKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (_keys.GetValueOrDefault(id) is { } known)
            return known;
        await TryReadAsync(cancellationToken);
        return _keys.GetValueOrDefault(id);
    }

    /// <summary>Reads them, unless that was tried a moment ago.</summary>
    /// <returns>Whether they were read. If not, those of before stay.</returns>
    public async Task<bool> TryReadAsync(CancellationToken cancellationToken)
    {
        await _oneReader.WaitAsync(cancellationToken);
        try
        {
            if (time.GetUtcNow() < _next)
                return false;
            var isRead = await TryReadNowAsync();
            _next = time.GetUtcNow() + (isRead ? MinInterval : MinIntervalAfterFailure);
            return isRead;
        }
        finally
        {
            _oneReader.Release();
        }
    }

    public void Dispose() => _oneReader.Dispose();

    // Not cancelled with the request: the next one needs them, too, and may not try again at once.
    private async Task<bool> TryReadNowAsync()
    {
        var address = TokenAuthority.Of(bot.Value).OpenIdMetadata;
        try
        {
            using var client = clients.CreateClient(Name);
            var documents = new HttpDocumentRetriever(client) { RequireHttps = !new Uri(address).IsLoopback };
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, CancellationToken.None);
            var keys = metadata.JsonWebKeySet.Keys.Where(key => key is { Kty: "RSA", KeyId.Length: > 0, Use: null or "" or "sig" })
                .DistinctBy(key => key.KeyId).ToFrozenDictionary(key => key.KeyId, key => new ChannelKey(key));
            if (keys.Count == 0)
                throw new InvalidOperationException("There are no RSA keys in it.");
            _keys = keys;
            return true;
        }
        // Whatever a network may bring.
        catch (Exception exception)
        {
            logger.ChannelKeysNotRead(exception, address);
            return false;
        }
    }
}
