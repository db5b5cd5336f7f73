using System.Text;

namespace LmiBot.Channels.Outbound;

/// <summary>A request to a connector.</summary>
internal sealed record ConnectorCall(HttpMethod Method, string? ServiceUrl, string Path)
{
    /// <summary>JSON as UTF-8; null: none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>What Teams' limits count by: a conversation, or who or what one is begun with.</summary>
    public required string Conversation { get; init; }

    public string? TenantId { get; init; }

    /// <summary>True for what loses its worth by waiting: it is dropped then.</summary>
    public bool IsFleeting { get; init; }

    /// <summary>True for what is tried once: whoever asked keeps it, and decides about another try.</summary>
    public bool IsOnce { get; init; }

    /// <summary>True for a message that answers none.</summary>
    public bool IsUnasked => IsOnce && !MayRepeat;

    /// <summary>False for what a connector answers sooner than a message: it asks for something, or is gone in seconds.</summary>
    public bool IsMessage => Body is not null && !IsFleeting;

    /// <summary>Whether doing it twice is doing it once.</summary>
    public bool MayRepeat => Method != HttpMethod.Post;

    /// <summary>In bytes of UTF-16, as Teams measures.</summary>
    public int Size => Body is null ? 0 : 2 * Encoding.UTF8.GetCharCount(Body);
}
