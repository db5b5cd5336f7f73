using LmiBot.Channels.Conversations;
using LmiBot.Channels.Turns;
using LmiBot.Conversations;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>Lets conversations of a channel be greeted as if for the first time.</summary>
    public static Task ForgetGreetingsAsync(this LmiDbContext db, string channelId, IEnumerable<string> conversationIds)
    {
        string[] greetings = [.. conversationIds.Select(id => TurnContext.GreetingKey(channelId, id)).Distinct()];
        return db.ConversationStates.Where(state => greetings.Contains(state.Key)).ExecuteDeleteAsync();
    }
}
