namespace LmiBot.Channels.Conversations;

/// <summary>Where the app keeps which conversations the bot is in. Called seldom: when something has changed, or might have.</summary>
public interface IKnownConversations
{
    /// <summary>Keeps a conversation: a new one, a changed one, or one that was retired and is back.</summary>
    /// <param name="conversation">What isn't known in it stays as it was kept.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task KeepAsync(KnownConversation conversation, CancellationToken cancellationToken);

    /// <summary>The bot is no longer in a conversation; nothing where it isn't kept.</summary>
    /// <param name="channelId">The channel that it is in.</param>
    /// <param name="id">The conversation, or a team: all its channels.</param>
    /// <param name="reason"><c>removed</c>, <c>deleted</c>, or the code with which Teams refused a message.</param>
    Task RetireAsync(string channelId, string id, string reason);
}
