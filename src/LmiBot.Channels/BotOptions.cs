namespace LmiBot.Channels;

/// <summary>Who the bot is to the Bot Framework: configuration section <c>Bot</c>.</summary>
public sealed class BotOptions
{
    /// <summary>The app registration's application (client) id, a GUID; null: no channel but the web chat, and in Development the local playground.</summary>
    public string? AppId { get; set; }

    /// <summary>The directory (tenant) id that the app is registered in, a GUID.</summary>
    public string? TenantId { get; set; }

    /// <summary>Tenants whose people the bot listens to; empty: <see cref="TenantId"/> only.</summary>
    public IList<string> AllowedTenants { get; } = [];

    public BotCloud Cloud { get; set; }

    /// <summary>One of three credentials: a secret of the app registration. Never in a file of the repository.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>One of three credentials: a PFX or PEM file with its private key.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>The PFX file's password; null where it has none.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>One of three credentials: the identity of the Azure resource that the bot runs on, with <see cref="AppId"/> as its client id.</summary>
    public bool UseManagedIdentity { get; set; }
}

/// <summary>Where Microsoft runs the Bot Framework that the bot is registered with.</summary>
public enum BotCloud
{
    Public,
    UsGovernment,
}
