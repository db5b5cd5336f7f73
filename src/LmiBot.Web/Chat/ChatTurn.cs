using LmiBot.Access;
using LmiBot.Channels.Turns;

namespace LmiBot.Web.Chat;

/// <summary>A message, and who sent it.</summary>
internal sealed class ChatTurn(TurnContext context, Func<Task<Caller>> findCaller)
{
    private Task<Caller>? _caller;

    public TurnContext Context { get; } = context;

    /// <summary>Who asks. It costs a query, so only those ask who have to know.</summary>
    public Task<Caller> CallerAsync() => _caller ??= findCaller();
}
