using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.Turns;

/// <summary>
/// The bot behind the channels. It returns what it says; this layer addresses and sends it, in order.
/// An exception becomes an apology to the user and an error in the log.
/// </summary>
public interface ITurnHandler
{
    /// <summary>Answers a message. No reply is a fair answer.</summary>
    Task<IReadOnlyList<Activity>> OnTurnAsync(TurnContext turn, CancellationToken cancellationToken);

    /// <summary>Says what the bot is for: called at most once a conversation, when the bot or its first user joins.</summary>
    Task<IReadOnlyList<Activity>> OnGreetAsync(TurnContext turn, CancellationToken cancellationToken);
}
