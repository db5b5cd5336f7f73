using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.Conversations;

/// <summary>What an activity says of the conversation that it is from.</summary>
internal abstract record ConversationNews
{
    /// <summary>The bot is in it.</summary>
    /// <param name="Conversation">As far as the activity tells.</param>
    /// <param name="IsEvent">True where it says so itself; false for a message, which only shows it.</param>
    public sealed record Here(KnownConversation Conversation, bool IsEvent) : ConversationNews;

    /// <summary>The bot is not, or no longer.</summary>
    /// <param name="ChannelId">The channel that it is in.</param>
    /// <param name="Id">The conversation, or the team with all its channels.</param>
    /// <param name="Reason">What happened.</param>
    public sealed record Over(string ChannelId, string Id, string Reason) : ConversationNews;

    /// <summary>Null where it says nothing: an invoke, for one, can come from where the bot is not.</summary>
    public static ConversationNews? In(Activity activity)
    {
        if (activity is not { ChannelId: { Length: > 0 } channel, Conversation.Id: { Length: > 0 }, ServiceUrl.Length: > 0 })
            return null;
        var teams = TeamsChannelData.Of(activity);
        var place = activity.Conversation with { Id = ConversationAccount.WithoutThread(activity.Conversation.Id) };
        return activity.Type switch
        {
            ActivityTypes.Message or ActivityTypes.MessageUpdate => new Here(Read(activity, place, teams), IsEvent: false),
            ActivityTypes.InstallationUpdate when activity.Action == "remove" => new Over(channel, teams?.Team?.Id ?? place.Id!, "removed"),
            ActivityTypes.ConversationUpdate when Has(activity.MembersRemoved, activity.Recipient) => new Over(channel, teams?.Team?.Id ?? place.Id!, "removed"),
            ActivityTypes.ConversationUpdate when teams is { EventType: "teamDeleted" or "teamHardDeleted", Team.Id: { } team } => new Over(channel, team, "deleted"),
            ActivityTypes.ConversationUpdate when teams is { EventType: "channelDeleted", Channel.Id: { } deleted } => new Over(channel, deleted, "deleted"),
            // Teams raises these in the team's first channel.
            ActivityTypes.ConversationUpdate when teams is { EventType: "channelCreated" or "channelRenamed" or "channelRestored", Channel.Id: { } changed } =>
                new Here(Read(activity, place with { Id = changed, ConversationType = ConversationTypes.Channel }, teams), IsEvent: true),
            ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate => new Here(Read(activity, place, teams), IsEvent: true),
            _ => null,
        };
    }

    private static KnownConversation Read(Activity activity, ConversationAccount place, TeamsChannelData? teams)
    {
        var type = place.ConversationType is ConversationTypes.Personal or ConversationTypes.GroupChat or ConversationTypes.Channel
            ? place.ConversationType
            : place.IsGroup == true ? ConversationTypes.GroupChat : ConversationTypes.Personal;
        var person = type == ConversationTypes.Personal && activity.From?.Id != activity.Recipient?.Id ? activity.From : null;
        return new KnownConversation(activity.ChannelId!, place.Id!, type, activity.ServiceUrl!)
        {
            TenantId = activity.TenantId,
            TeamId = teams?.Team?.Id,
            TeamName = KnownConversation.Shortened(teams?.Team?.Name),
            Name = KnownConversation.Shortened(type switch
            {
                // People's names are not ours to keep.
                ConversationTypes.Personal => null,
                ConversationTypes.Channel when teams?.Channel is { } named && named.Id == place.Id => named.Name,
                _ => place.Name,
            }),
            BotId = activity.Recipient?.Id,
            UserId = person?.Id,
            UserAadObjectId = person?.AadObjectId,
        };
    }

    private static bool Has(IReadOnlyList<ChannelAccount>? members, ChannelAccount? bot) =>
        bot?.Id is { } id && members?.Any(member => member.Id == id) == true;
}
