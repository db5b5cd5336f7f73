using LmiBot.Channels.Conversations;
using LmiBot.Conversations;

namespace LmiBot.Web.Conversations;

/// <summary>Between a conversation's row and what the channel layer knows of it.</summary>
internal static class ConversationRows
{
    public static KnownConversation ToKnown(this Conversation row) => new(row.ChannelId, row.ConversationId, row.Type, row.ServiceUrl)
    {
        TenantId = row.TenantId,
        TeamId = row.TeamId,
        TeamName = row.TeamName,
        Name = row.Name,
        BotId = row.BotId,
        UserId = row.UserId,
        UserAadObjectId = row.UserAadObjectId,
    };

    public static Conversation ToRow(this KnownConversation conversation) => new()
    {
        ChannelId = conversation.ChannelId,
        ConversationId = conversation.Id,
        Type = conversation.Type,
        ServiceUrl = conversation.ServiceUrl,
        ChangedAt = default,
    };

    /// <summary>Writes all of it, and that the bot is there.</summary>
    public static void WriteTo(this KnownConversation conversation, Conversation row)
    {
        row.Type = conversation.Type;
        row.ServiceUrl = conversation.ServiceUrl;
        row.TenantId = conversation.TenantId;
        row.TeamId = conversation.TeamId;
        row.TeamName = conversation.TeamName;
        row.Name = conversation.Name;
        row.BotId = conversation.BotId;
        row.UserId = conversation.UserId;
        row.UserAadObjectId = conversation.UserAadObjectId;
        row.RetiredAt = null;
        row.RetiredBecause = null;
    }
}
