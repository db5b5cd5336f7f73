using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.Turns;

/// <summary>
/// The bot behind the channels. It returns what it says; this layer addresses and sends it, in order.
/// An exception becomes an apology to the user and an error in the log.
/// </summary>
public interface ITurnHandler
{
    /// <summary>
    /// Answers a message, new or edited, or an invoke, which the channel holds open for <see cref="TurnResult.Response"/>. No reply
    /// is a fair answer. It may run again for the same activity, after a lost race or when the channel asks again: what it returns
    /// takes effect once, what it does by itself doesn't.
    /// </summary>
    /// <param name="turn">The message or invoke.</param>
    /// <param name="state">What this person's turns in this conversation returned as their state.</param>
    /// <param name="cancellationToken">Cancelled when the caller has gone.</param>
    Task<TurnResult> OnTurnAsync(TurnContext turn, TurnState state, CancellationToken cancellationToken);

    /// <summary>Says what the bot is for: called at most once a conversation, when the bot or its first user joins.</summary>
    Task<IReadOnlyList<Activity>> OnGreetAsync(TurnContext turn, CancellationToken cancellationToken);
}

/// <summary>What a person's turns in a conversation have left, JSON; null: nothing yet.</summary>
/// <param name="Current">By the last turn. What this one returns takes its place.</param>
/// <param name="Followed">By what the message followed: of an edited one, by the turn before the original, as long as that is known; of any other, by the last turn.</param>
public sealed record TurnState(string? Current, string? Followed);

/// <summary>What a turn comes to.</summary>
/// <param name="Replies">To be sent in this order.</param>
/// <param name="State">What the person's next turn is to know, as JSON with a version in it; null: as before.</param>
/// <param name="Response">What an invoke gets back, see <see cref="Respond"/>; null: the app knows no such invoke, or the turn is no invoke.</param>
public sealed record TurnResult(IReadOnlyList<Activity> Replies, string? State = null, InvokeResponse? Response = null)
{
    /// <summary>Nothing said, nothing changed.</summary>
    public static TurnResult Silence { get; } = new([]);

    internal bool IsSilence => Replies.Count == 0 && State is null;
}
