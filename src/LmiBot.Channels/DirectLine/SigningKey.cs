using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LmiBot.Channels.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace LmiBot.Channels.DirectLine;

/// <summary>
/// The key that tokens are signed with: the configured one, else one that the first instance to need it makes and
/// keeps in the conversation store, where every instance finds it, also after a restart. The app may sign with it too,
/// for audiences of its own.
/// </summary>
public sealed class SigningKey(IServiceScopeFactory scopes, IOptions<DirectLineOptions> options)
{
    private const string StoreKey = "directline-key";
    private const string Property = "key";

    private SymmetricSecurityKey? _key;

    /// <summary>The key, 256 bits: for HMAC-SHA256.</summary>
    public async ValueTask<SymmetricSecurityKey> GetAsync(CancellationToken cancellationToken) =>
        _key ??= new SymmetricSecurityKey(options.Value.Key is { Length: > 0 } configured
            // A text of any length becomes the 256 bits that the signature takes.
            ? SHA256.HashData(Encoding.UTF8.GetBytes(configured))
            : await StoredAsync(cancellationToken));

    private async Task<byte[]> StoredAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IConversationStore>();
        if (await store.ReadAsync(StoreKey, cancellationToken) is null)
        {
            var made = new JsonObject { [Property] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) };
            // Lost to another instance, it is theirs that is read.
            await store.TryWriteAsync(StoreKey, made.ToJsonString(), 0, cancellationToken);
        }

        var stored = await store.ReadAsync(StoreKey, cancellationToken);
        return Convert.FromBase64String((string)JsonNode.Parse(stored!.Json)![Property]!);
    }
}
