using LmiBot.Channels.DirectLine;
using LmiBot.Channels.Outbound;
using LmiBot.Channels.Protocol;
using LmiBot.Conversations;
using LmiBot.Data;
using LmiBot.Deliveries;
using LmiBot.Web.Conversations;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Web.Deliveries;

/// <summary>The way to a delivery's conversation, as it is known when it is sent.</summary>
internal sealed class DeliveryRoute(IDbContextFactory<LmiDbContext> databases, Proactive proactive, DirectLineProactive webChats)
{
    /// <summary>Web chats are the bot's own: what is said there is said once, however often it is tried, and under no limit.</summary>
    public static bool IsWebChat(Delivery delivery) => delivery.ChannelId == ChannelIds.DirectLine;

    /// <summary>The conversations of some deliveries, by what they are to <see cref="PlaceOf"/>.</summary>
    public async Task<IReadOnlyDictionary<(string, string), Conversation>> FindAsync(IEnumerable<Delivery> deliveries, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        string[] ids = [.. deliveries.Select(d => PlaceOf(d).Item2).Distinct()];
        var rows = await db.Conversations.AsNoTracking().Where(c => ids.Contains(c.ConversationId)).ToListAsync(cancellationToken);
        return rows.ToDictionary(c => (c.ChannelId, c.ConversationId));
    }

    public static (string ChannelId, string ConversationId) PlaceOf(Delivery delivery) => (delivery.ChannelId, ConversationAccount.WithoutThread(delivery.ConversationId));

    public Task<SendResult> SendAsync(Delivery delivery, Conversation? conversation, Activity message, CancellationToken cancellationToken)
    {
        if (IsWebChat(delivery))
            return webChats.SayAsync(delivery.ConversationId, message, $"delivery-{delivery.DeliveryId}", cancellationToken);
        ArgumentNullException.ThrowIfNull(conversation);
        var reference = conversation.ToKnown().Reference;
        var there = reference with { Conversation = reference.Conversation! with { Id = delivery.ConversationId } };
        return message.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete ? proactive.MendAsync(there, message, cancellationToken)
            : conversation.Type == ConversationTypes.Channel && delivery.ConversationId == conversation.ConversationId ? proactive.StartThreadAsync(reference, message, cancellationToken)
            : proactive.ContinueAsync(there, message, cancellationToken);
    }
}
