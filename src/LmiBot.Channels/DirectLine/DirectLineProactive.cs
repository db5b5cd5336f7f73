using LmiBot.Channels.Cards;
using LmiBot.Channels.Outbound;
using LmiBot.Channels.Protocol;
using Microsoft.Extensions.Options;

namespace LmiBot.Channels.DirectLine;

/// <summary>Speaks unasked in web chats: a message is kept for its person to read, who sees it at once or when they come back.</summary>
public sealed class DirectLineProactive
{
    private readonly ActivityFeed _feed;
    private readonly TimeProvider _time;
    private readonly IOptions<DirectLineOptions> _options;

    internal DirectLineProactive(ActivityFeed feed, TimeProvider time, IOptions<DirectLineOptions> options) => (_feed, _time, _options) = (feed, time, options);

    /// <summary>Says something in a conversation that somebody has begun; the same id again says nothing more.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="message">What is said.</param>
    /// <param name="id">The message's id there, at most 50 characters.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Sent, or gone: the conversation is over and forgotten.</returns>
    public async Task<SendResult> SayAsync(string conversationId, Activity message, string id, CancellationToken cancellationToken)
    {
        if ((await _feed.ReadAsync(conversationId, 0, cancellationToken)).Activities.Count == 0)
            return new SendResult.Gone("ConversationNotFound");
        await _feed.AppendAsync(conversationId, [ExecuteFallback.In(message) with
        {
            Id = id,
            Timestamp = _time.GetUtcNow(),
            ChannelId = ChannelIds.DirectLine,
            From = _options.Value.Bot,
            Conversation = new ConversationAccount { Id = conversationId },
        }], id, cancellationToken);
        return new SendResult.Sent(id);
    }
}
