using LmiBot.Channels.Protocol;
using Microsoft.Extensions.Logging;

namespace LmiBot.Channels.Outbound;

/// <summary>
/// Speaks unasked, in conversations that are remembered. It sends at once and tries once: to survive a crash or a failure, the intention must be a row before.
/// What isn't sent is in the log too; what is <see cref="SendResult.Uncertain"/> may have arrived.
/// </summary>
public sealed class Proactive
{
    private readonly ConnectorClient _connector;
    private readonly ILogger<Proactive> _logger;

    internal Proactive(ConnectorClient connector, ILogger<Proactive> logger) => (_connector, _logger) = (connector, logger);

    /// <summary>Says something in a conversation: a personal chat, a group chat, a thread of a channel by its id.</summary>
    public async Task<SendResult> ContinueAsync(ConversationReference conversation, Activity message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(message);
        var unasked = conversation with { ActivityId = null };
        return Noted(conversation, await _connector.SendOnceAsync(unasked.Address(message), cancellationToken));
    }

    /// <summary>Begins a thread in a channel.</summary>
    /// <param name="channel">The channel, or any thread of it.</param>
    /// <param name="message">The first message.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Sent with the thread's conversation id, for <see cref="ContinueAsync"/> to go on in it.</returns>
    public async Task<SendResult> StartThreadAsync(ConversationReference channel, Activity message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(message);
        return Noted(channel, await _connector.StartThreadAsync(channel, message, cancellationToken));
    }

    /// <summary>Edits or deletes a message that was sent. Doing it twice is doing it once.</summary>
    /// <param name="conversation">The conversation or the thread that it is in.</param>
    /// <param name="message">With the id of the one that was sent: of type <see cref="ActivityTypes.MessageUpdate"/> with what it is to say, of type <see cref="ActivityTypes.MessageDelete"/> to delete it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<SendResult> MendAsync(ConversationReference conversation, Activity message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(message);
        var unasked = conversation with { ActivityId = null };
        return Noted(conversation, await _connector.MendOnceAsync(unasked.Address(message), cancellationToken));
    }

    /// <summary>Opens the personal chat with a person; nothing is said in it yet, and a chat that is there already is the same one again.</summary>
    /// <param name="near">A conversation that the person is in with the bot.</param>
    /// <param name="memberId">The person's id there.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Sent with the chat's conversation id.</returns>
    public async Task<SendResult> OpenChatAsync(ConversationReference near, string memberId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(near);
        return Noted(near, await _connector.OpenChatAsync(near, memberId, cancellationToken));
    }

    private SendResult Noted(ConversationReference conversation, SendResult result)
    {
        if (result is not SendResult.Sent)
            _logger.ProactiveNotSent(conversation.ChannelId, conversation.Conversation?.Id, result);
        return result;
    }
}
