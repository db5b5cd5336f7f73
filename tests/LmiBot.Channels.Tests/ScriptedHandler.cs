using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;

namespace LmiBot.Channels.Tests;

/// <summary>A bot that says what a test tells it to.</summary>
public sealed class ScriptedHandler : ITurnHandler
{
    public Func<TurnContext, IReadOnlyList<Activity>> Answer { get; set; } = turn => [Reply.Text($"You said {turn.Text}")];

    public Task<IReadOnlyList<Activity>> OnTurnAsync(TurnContext turn, CancellationToken cancellationToken) =>
        Task.FromResult(Answer(turn));

    public Task<IReadOnlyList<Activity>> OnGreetAsync(TurnContext turn, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Activity>>([Reply.Text("Welcome")]);
}
