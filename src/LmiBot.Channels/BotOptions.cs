using LmiBot.Channels.Protocol;

namespace LmiBot.Channels;

/// <summary>Who the bot is to the Bot Framework: configuration section <c>Bot</c>.</summary>
public sealed class BotOptions
{
    /// <summary>The app registration's application (client) id, a GUID; null: no channel but the web chat, and in Development the local playground.</summary>
    public string? AppId { get; set => field = Given(value); }

    /// <summary>The directory (tenant) id that the app is registered in, a GUID.</summary>
    public string? TenantId { get; set => field = Given(value); }

    /// <summary>Tenants whose people the bot listens to; empty: <see cref="TenantId"/> only.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>Ids of the channels that the bot serves at its messaging endpoint; empty: <c>msteams</c> only.</summary>
    public IList<string> AllowedChannels { get; } = [];

    public BotCloud Cloud { get; set; }

    /// <summary>Where the keys of the tokens that channels call with are published; null: where <see cref="Cloud"/> does. For tests, and for a cloud that is not in <see cref="BotCloud"/>.</summary>
    public string? ToBotFromChannelOpenIdMetadataUrl { get; set => field = Given(value); }

    /// <summary>Who issues those tokens; null: <see cref="Cloud"/>'s issuer.</summary>
    public string? ToBotFromChannelTokenIssuer { get; set => field = Given(value); }

    /// <summary>One of three credentials: a secret of the app registration. Never in a file of the repository.</summary>
    public string? ClientSecret { get; set => field = Given(value); }

    /// <summary>One of three credentials: a PFX or PEM file with its private key.</summary>
    public string? CertificatePath { get; set => field = Given(value); }

    /// <summary>The PFX file's password; null where it has none.</summary>
    public string? CertificatePassword { get; set => field = Given(value); }

    /// <summary>One of three credentials: the identity of the Azure resource that the bot runs on, with <see cref="AppId"/> as its client id.</summary>
    public bool UseManagedIdentity { get; set; }

    internal IEnumerable<string> Tenants => AllowedTenants.Count > 0 ? AllowedTenants : TenantId is { } own ? [own] : [];

    internal IEnumerable<string> Channels => AllowedChannels.Count > 0 ? AllowedChannels : [ChannelIds.Teams];

    // An environment variable that is set to nothing.
    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}

/// <summary>Where Microsoft runs the Bot Framework that the bot is registered with.</summary>
public enum BotCloud
{
    Public,
    UsGovernment,
}
