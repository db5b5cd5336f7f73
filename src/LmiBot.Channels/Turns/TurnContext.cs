using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.Turns;

/// <summary>One activity from a channel, and what a handler wants to know of it.</summary>
public sealed class TurnContext(Activity activity)
{
    private const int LongestKey = 400;

    public Activity Activity { get; } = activity;

    /// <summary>What the user wrote, without mentions of the bot and outer blanks; empty where nothing was written.</summary>
    public string Text { get; } = Mentions.StripBot(activity);

    /// <summary>True in a conversation of one person with the bot; false in a group chat or a channel.</summary>
    public bool IsPersonal { get; } =
        activity.Conversation is not { IsGroup: true } and not { ConversationType: "groupChat" or "channel" };

    /// <summary>The sender's culture; English (United States) where the channel names none that is known.</summary>
    public CultureInfo Culture { get; } = CultureOf(activity.Locale);

    /// <summary>A key for <see cref="IConversationStore"/> that everybody in the conversation shares.</summary>
    /// <param name="kind">What is kept: its own namespace of keys.</param>
    public string ConversationKey(string kind) => Key(kind, Activity.ChannelId, Activity.Conversation?.Id);

    /// <summary>A key for <see cref="IConversationStore"/> of this person in this conversation.</summary>
    /// <inheritdoc cref="ConversationKey" path="/param"/>
    public string PersonKey(string kind) => Key(kind, Activity.ChannelId, Activity.Conversation?.Id, Activity.From?.Id);

    private static string Key(string kind, params ReadOnlySpan<string?> parts)
    {
        var key = new StringBuilder(kind);
        foreach (var part in parts)
            key.Append('/').Append(Uri.EscapeDataString(part ?? ""));
        return key.Length <= LongestKey
            ? key.ToString()
            : $"{kind}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())))}";
    }

    private static CultureInfo CultureOf(string? locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(string.IsNullOrEmpty(locale) ? "en-US" : locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.GetCultureInfo("en-US");
        }
    }
}
