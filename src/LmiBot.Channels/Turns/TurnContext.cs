using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.Turns;

/// <summary>One activity from a channel, and what a handler wants to know of it.</summary>
public sealed class TurnContext(Activity activity)
{
    private const int LongestKey = 400;

    private static readonly FrozenSet<string> Known =
        CultureInfo.GetCultures(CultureTypes.AllCultures).Select(culture => culture.Name).Where(name => name.Length > 0).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public Activity Activity { get; } = activity;

    /// <summary>What the user wrote, without mentions of the bot and outer blanks; empty where nothing was written.</summary>
    public string Text { get; } = Mentions.StripBot(activity);

    /// <summary>True where something came with the text that is not the text itself, which Teams adds in HTML.</summary>
    public bool HasAttachments { get; } = activity.Attachments?.Any(attachment => attachment.ContentType != "text/html") == true;

    /// <summary>True in a conversation of one person with the bot; false in a group chat or a channel.</summary>
    public bool IsPersonal { get; } =
        activity.Conversation is not { IsGroup: true } and not { ConversationType: "groupChat" or "channel" };

    /// <summary>The tenant that the conversation is in, as Teams says it; null where the channel says none.</summary>
    public string? TenantId { get; } = activity.TenantId;

    /// <summary>The sender's culture; English (United States) where the channel names none that is known.</summary>
    public CultureInfo Culture { get; } = CultureOf(activity.Locale);

    /// <summary>True where the sender wants the replies in the response, which an invoke's has no place for.</summary>
    public bool ExpectsReplies => Activity.DeliveryMode == DeliveryModes.ExpectReplies && !IsInvoke;

    /// <summary>Under which <see cref="ITurnStore"/> keeps the handler's state: this person's in this conversation.</summary>
    public string StateKey => PersonKey("turn");

    /// <summary>What tells this activity from any other of this person in this conversation, and is the same when it is delivered again; null where it has no id.</summary>
    public string? ActivityKey => Activity.Id is not { Length: > 0 } id ? null : IsEdit
        ? MessageKey("edited", id, Activity.Timestamp?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), Hash(Text))
        : MessageKey("message", id);

    /// <summary>Of an edited message, the <see cref="ActivityKey"/> that it had at first; otherwise null.</summary>
    public string? OriginalKey => IsEdit && Activity.Id is { Length: > 0 } id ? MessageKey("message", id) : null;

    /// <summary>True for a message to be answered: a new one, or one that its author changed.</summary>
    internal bool IsMessage => Activity.Type == ActivityTypes.Message || (IsEdit && EventType(Activity) is null or "editMessage");

    /// <summary>True where the channel waits for a response of a certain shape.</summary>
    public bool IsInvoke => Activity.Type == ActivityTypes.Invoke;

    /// <summary>True for a message that its author changed.</summary>
    public bool IsEdit => Activity.Type == ActivityTypes.MessageUpdate;

    /// <summary>Teams raises messageUpdate for what isn't an edit too, such as a deletion taken back.</summary>
    private static string? EventType(Activity activity) => activity.ChannelData.TextAt("eventType");

    /// <summary>A key for <see cref="IConversationStore"/> of this person in this conversation.</summary>
    /// <param name="kind">What is kept: its own namespace of keys.</param>
    public string PersonKey(string kind) => Key(kind, Activity.ChannelId, Activity.Conversation?.Id, Activity.From?.Id);

    /// <summary>The key of what keeps a conversation from being greeted again.</summary>
    public static string GreetingKey(string? channelId, string? conversationId) => Key("greeting", channelId, conversationId);

    private string MessageKey(string kind, params ReadOnlySpan<string?> rest) =>
        Key(kind, [Activity.ChannelId, Activity.Conversation?.Id, Activity.From?.Id, .. rest]);

    private static string Key(string kind, params ReadOnlySpan<string?> parts)
    {
        var key = new StringBuilder(kind);
        foreach (var part in parts)
            key.Append('/').Append(Uri.EscapeDataString(part ?? ""));
        return key.Length <= LongestKey
            ? key.ToString()
            : $"{kind}/{Hash(key.ToString())}";
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Of those that the runtime lists only: it makes others too, such as <c>root</c>, that fail when a number is written in them.</summary>
    private static CultureInfo CultureOf(string? locale) => CultureInfo.GetCultureInfo(locale is not null && Known.Contains(locale) ? locale : "en-US");
}
