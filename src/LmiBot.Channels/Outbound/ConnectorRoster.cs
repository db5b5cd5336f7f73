using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;

namespace LmiBot.Channels.Outbound;

/// <summary>The roster that the channel's connector keeps.</summary>
internal sealed class ConnectorRoster(ConnectorClient connector) : IRoster
{
    public async Task<ChannelAccount?> FindAsync(ConversationReference conversation, string memberId, CancellationToken cancellationToken) =>
        await connector.GetMemberAsync(conversation, memberId, cancellationToken) is { } member
            ? new ChannelAccount { Id = member.Id, Name = member.Name, AadObjectId = member.AadObjectId }
            : null;
}
