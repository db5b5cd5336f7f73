using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.Turns;

/// <summary>Whether an activity calls for a greeting: once a conversation, however many events say that somebody joined.</summary>
internal sealed class Greeting(IConversationStore store)
{
    /// <summary>True for one caller only, and that one greets. A greeting that then fails isn't made up for: silence is better than two.</summary>
    public async Task<bool> ClaimAsync(TurnContext turn, CancellationToken cancellationToken) =>
        IsDue(turn) && await store.TryWriteAsync(TurnContext.GreetingKey(turn.Activity.ChannelId, turn.Activity.Conversation?.Id), "{}", 0, cancellationToken);

    private static bool IsDue(TurnContext turn) => turn.Activity switch
    {
        { Type: ActivityTypes.InstallationUpdate, Action: "add" } => true,
        // Who joins a team or a group is not greeted: the installation greeted them all.
        { Type: ActivityTypes.ConversationUpdate, MembersAdded: { } added } activity when turn.IsPersonal =>
            added.Any(member => member.Id != activity.Recipient?.Id),
        _ => false,
    };
}
