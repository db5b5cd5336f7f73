using LmiBot.Channels.Outbound;
using LmiBot.Channels.Protocol;
using Microsoft.Extensions.Logging;

namespace LmiBot.Channels.Conversations;

/// <summary>The channels of a team that the bot was added to. Teams' event names one of them; its connector knows all.</summary>
internal sealed class TeamChannels(ConnectorClient connector, ConversationWatch conversations, ILogger<TeamChannels> logger)
{
    /// <summary>The channel in which the bot learns that it was added to a team, or that its app was upgraded there; null where an activity says nothing of the kind.</summary>
    public static KnownConversation? JoinedBy(Activity activity) => activity switch
    {
        { Type: ActivityTypes.InstallationUpdate, Action: "add" or "add-upgrade" } => TeamOf(activity),
        { Type: ActivityTypes.ConversationUpdate, Recipient.Id: { } bot, MembersAdded: { } added } when added.Any(member => member.Id == bot) => TeamOf(activity),
        _ => null,
    };

    /// <summary>Has all of them kept. What hinders is in the log.</summary>
    public async Task KeepAsync(KnownConversation joined, CancellationToken cancellationToken)
    {
        var (channels, problem) = await connector.GetTeamChannelsAsync(joined, cancellationToken);
        if (problem is not null)
            logger.ChannelsNotRead(joined.TeamId, problem);
        foreach (var channel in channels)
            await conversations.KeepAsync(joined with { Id = channel.Id!, Name = channel.Name }, cancellationToken);
    }

    private static KnownConversation? TeamOf(Activity activity) =>
        ConversationNews.In(activity) is ConversationNews.Here { Conversation: { TeamId: not null } team } ? team : null;
}
