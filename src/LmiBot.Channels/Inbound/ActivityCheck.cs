using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.Inbound;

internal static class ActivityCheck
{
    /// <summary>Characters; those of Teams have some hundred. They are keys, and stand in logs.</summary>
    private const int LongestId = 1_000;

    /// <summary>What an activity lacks to be handled, as a sentence for whoever sent it; null where nothing.</summary>
    public static string? Fault(Activity activity) => activity switch
    {
        { Type: null or "" } => "The activity has no \"type\".",
        _ when Ids(activity).Any(id => id?.Length > LongestId) => "An id or address of the activity has more than 1,000 characters.",
        { Type: not (ActivityTypes.Message or ActivityTypes.MessageUpdate or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate or ActivityTypes.Invoke) } => null,
        { Conversation.Id: null or "" } or { Conversation: null } => "The activity has no \"conversation.id\".",
        { DeliveryMode: not DeliveryModes.ExpectReplies, ServiceUrl: null or "" } =>
            "The activity has no \"serviceUrl\" to reply to; send \"deliveryMode\": \"expectReplies\" to have the replies in the response.",
        _ => null,
    };

    private static IEnumerable<string?> Ids(Activity activity) =>
    [
        activity.Type, activity.Id, activity.ReplyToId, activity.Name, activity.ChannelId, activity.ServiceUrl, activity.Conversation?.Id, activity.Conversation?.TenantId,
        activity.From?.Id, activity.From?.AadObjectId, activity.Recipient?.Id,
    ];
}
