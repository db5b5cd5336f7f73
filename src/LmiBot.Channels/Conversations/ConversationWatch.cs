using System.Collections.Concurrent;
using LmiBot.Channels.Protocol;
using Microsoft.Extensions.Logging;

namespace LmiBot.Channels.Conversations;

/// <summary>
/// Sees from passing activities which conversations the bot is in, and where, and has the app keep it. A message that shows
/// nothing new costs a look into memory. What goes wrong here is logged and stops no turn.
/// </summary>
internal sealed class ConversationWatch(IKnownConversations conversations, TimeProvider time, ILogger<ConversationWatch> logger)
{
    /// <summary>After this, what another instance has retired is noticed.</summary>
    private static readonly TimeSpan Believed = TimeSpan.FromHours(1);

    private const int Most = 20_000;

    private readonly ConcurrentDictionary<(string ChannelId, string Id), Seen> _seen = new();

    public async Task SeeAsync(Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            await (ConversationNews.In(activity) switch
            {
                ConversationNews.Here here => KeepAsync(here, cancellationToken),
                ConversationNews.Over over => EndAsync(over.ChannelId, over.Id, over.Reason),
                _ => Task.CompletedTask,
            });
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.NotRemembered(exception, activity.ChannelId, activity.Conversation?.Id);
        }
    }

    /// <summary>A connector has refused a message because the bot is not there any more.</summary>
    public async Task RetireAsync(string? channelId, string? conversationId, string code)
    {
        if (channelId is null || conversationId is null)
            return;
        var id = ConversationAccount.WithoutThread(conversationId);
        // A thread that is gone leaves its channel.
        if (id != conversationId && code == "ConversationNotFound")
            return;
        try
        {
            await EndAsync(channelId, id, code);
        }
        catch (Exception exception)
        {
            logger.NotRemembered(exception, channelId, conversationId);
        }
    }

    /// <summary>Keeps a conversation that is known otherwise than by an activity from there.</summary>
    public Task KeepAsync(KnownConversation conversation, CancellationToken cancellationToken) =>
        KeepAsync(new ConversationNews.Here(conversation, IsEvent: true), cancellationToken);

    private async Task KeepAsync(ConversationNews.Here here, CancellationToken cancellationToken)
    {
        var (key, now) = ((here.Conversation.ChannelId, here.Conversation.Id), time.GetUtcNow());
        var seen = _seen.GetValueOrDefault(key);
        var conversation = seen is null ? here.Conversation : here.Conversation.Over(seen.Conversation);
        if (!here.IsEvent && seen is not null && seen.Conversation == conversation && now - seen.At < Believed)
            return;
        await conversations.KeepAsync(conversation, cancellationToken);
        if (_seen.Count >= Most)
            _seen.Clear();
        _seen[key] = new Seen(conversation, now);
    }

    private async Task EndAsync(string channelId, string id, string reason)
    {
        foreach (var (key, seen) in _seen)
        {
            if (seen.Conversation.ChannelId == channelId && (seen.Conversation.Id == id || seen.Conversation.TeamId == id))
                _seen.TryRemove(key, out _);
        }
        await conversations.RetireAsync(channelId, id, reason);
    }

    private sealed record Seen(KnownConversation Conversation, DateTimeOffset At);
}
