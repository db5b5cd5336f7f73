using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;

namespace LmiBot.Channels.Tests;

/// <summary>A bot that says what a test tells it to.</summary>
public sealed class ScriptedHandler : ITurnHandler
{
    private int _turns;

    public Func<TurnContext, string?, IReadOnlyList<Activity>> Answer { get; set; } = (turn, _) => [Reply.Text($"You said {turn.Text}")];

    /// <summary>What an invoke gets back; null: unknown.</summary>
    public Func<TurnContext, InvokeResponse?> Respond { get; set; } = _ => null;

    /// <summary>How many messages and invokes it was given.</summary>
    public int Turns => _turns;

    /// <summary>Awaited before each answer.</summary>
    public Func<Task> Work { get; set; } = () => Task.CompletedTask;

    /// <summary>From the state before to the state that a turn leaves; null: as before.</summary>
    public Func<TurnContext, string?, string?> Remember { get; set; } = (_, _) => null;

    public async Task<TurnResult> OnTurnAsync(TurnContext turn, TurnState state, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _turns);
        await Work();
        if (!turn.IsInvoke)
            return new TurnResult(Answer(turn, state.Followed), Remember(turn, state.Current));
        return Respond(turn) is { } response ? new TurnResult(Answer(turn, state.Followed), Remember(turn, state.Current), response) : TurnResult.Silence;
    }

    public Task<IReadOnlyList<Activity>> OnGreetAsync(TurnContext turn, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Activity>>([Reply.Text("Welcome")]);
}
