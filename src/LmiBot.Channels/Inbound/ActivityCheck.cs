using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.Inbound;

internal static class ActivityCheck
{
    /// <summary>What an activity lacks to be handled, as a sentence for whoever sent it; null where nothing.</summary>
    public static string? Fault(Activity activity) => activity switch
    {
        { Type: null or "" } => "The activity has no \"type\".",
        { Type: not (ActivityTypes.Message or ActivityTypes.MessageUpdate or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate or ActivityTypes.Invoke) } => null,
        { Conversation.Id: null or "" } or { Conversation: null } => "The activity has no \"conversation.id\".",
        { DeliveryMode: not DeliveryModes.ExpectReplies, ServiceUrl: null or "" } =>
            "The activity has no \"serviceUrl\" to reply to; send \"deliveryMode\": \"expectReplies\" to have the replies in the response.",
        _ => null,
    };
}
