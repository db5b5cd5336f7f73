using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.Turns;

/// <summary>Who is in a conversation, as its channel knows them.</summary>
public interface IRoster
{
    /// <param name="conversation">Where the member is.</param>
    /// <param name="memberId">The channel's id, as a mention has it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The member, with <see cref="ChannelAccount.AadObjectId"/> where the channel knows it; null where there is none, or the channel does not say.</returns>
    Task<ChannelAccount?> FindAsync(ConversationReference conversation, string memberId, CancellationToken cancellationToken);
}
