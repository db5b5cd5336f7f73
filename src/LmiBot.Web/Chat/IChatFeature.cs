using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;

namespace LmiBot.Web.Chat;

/// <summary>One thing that the bot does in a chat. The features are asked in the order in which they are registered; the first that answers is the one.</summary>
internal interface IChatFeature
{
    /// <summary>Under which its state is kept: unique, and for good.</summary>
    string Name { get; }

    /// <summary>Whether an edited message is a follow-up of what came before the original, and answered in the state of then. Otherwise the state is the present one: no edit takes a dialog back.</summary>
    bool GoesBackForEdits => false;

    /// <summary>Answers a message that is this feature's. Most are not: what it takes to see that must cost next to nothing.</summary>
    /// <param name="turn">The message.</param>
    /// <param name="state">What this feature last returned as its state in this conversation with this person, JSON; null: nothing. See <see cref="GoesBackForEdits"/>.</param>
    /// <param name="cancellationToken">Cancelled when the caller has gone.</param>
    /// <returns>Null: not this feature's. Its state is JSON, <c>null</c> to be forgotten.</returns>
    ValueTask<TurnResult?> TryAnswerAsync(ChatTurn turn, string? state, CancellationToken cancellationToken);

    /// <summary>Responds to an invoke that is this feature's: a result with a <see cref="TurnResult.Response"/>, see <see cref="Respond"/>.</summary>
    /// <inheritdoc cref="TryAnswerAsync"/>
    ValueTask<TurnResult?> TryRespondAsync(ChatTurn turn, string? state, CancellationToken cancellationToken) => ValueTask.FromResult<TurnResult?>(null);

    /// <summary>Says, after another feature has answered a message, what this one was in the middle of.</summary>
    /// <returns>Null: nothing. Otherwise as of <see cref="TryAnswerAsync"/>.</returns>
    ValueTask<TurnResult?> RemindAsync(ChatTurn turn, string? state, CancellationToken cancellationToken) => ValueTask.FromResult<TurnResult?>(null);

    /// <summary>What it has to say when a conversation begins.</summary>
    ValueTask<IReadOnlyList<Activity>> GreetAsync(ChatTurn turn, CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<Activity>>([]);
}
