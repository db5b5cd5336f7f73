using System.Text.Json;
using System.Text.Json.Serialization;

namespace LmiBot.Channels.Protocol;

/// <summary>Where a reply goes: all that must be known of a conversation to speak in it.</summary>
public sealed record ConversationReference
{
    /// <summary>The message answered, of an invoke the one with the card that was pressed; null where there is none, as for a greeting.</summary>
    public string? ActivityId { get; init; }

    public ChannelAccount? User { get; init; }

    public ChannelAccount? Bot { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public string? Locale { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; set; }

    /// <summary>The way back from an activity that a channel sent to the bot.</summary>
    public static ConversationReference Of(Activity activity) => new()
    {
        ActivityId = activity.Type switch
        {
            ActivityTypes.Message or ActivityTypes.MessageUpdate => activity.Id,
            ActivityTypes.Invoke => activity.ReplyToId,
            _ => null,
        },
        User = activity.From,
        Bot = activity.Recipient,
        // The id of a channel's thread is kept whole: that is what keeps a reply in its thread.
        Conversation = activity.Conversation,
        ChannelId = activity.ChannelId,
        ServiceUrl = activity.ServiceUrl,
        Locale = activity.Locale,
    };

    /// <summary>The same reply, from the bot to the user, in this conversation.</summary>
    public Activity Address(Activity reply) => reply with
    {
        From = Bot,
        Recipient = User,
        Conversation = Conversation,
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Locale = reply.Locale ?? Locale,
        ReplyToId = ActivityId,
    };
}
