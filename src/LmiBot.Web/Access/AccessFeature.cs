using LmiBot.Access;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Access;

/// <summary>Who is who, in chat: the commands, and a word of welcome to who comes by an invitation.</summary>
internal sealed class AccessFeature(IEnumerable<IChatCommand> commands, AccessReplies replies) : IChatFeature
{
    private readonly IChatCommand[] _commands = [.. commands];

    public string Name => "access";

    public ValueTask<TurnResult?> TryAnswerAsync(ChatTurn turn, string? state, CancellationToken cancellationToken)
    {
        var text = CommandText.Of(turn.Context);
        foreach (var command in _commands)
        {
            if (command.Words.IsMatch(text))
                return RunAsync(command, text, turn, cancellationToken);
        }
        return default;
    }

    public async ValueTask<IReadOnlyList<Activity>> GreetAsync(ChatTurn turn, CancellationToken cancellationToken)
    {
        if (InvitedGuests.InvitationOf(turn.Context.Activity) is null)
            return [];
        var caller = await turn.CallerAsync();
        return caller.Invitation is { State: InvitationState.Open } invitation
            ? [Reply.Text(AccessReplies.Say(AccessReplyText.Welcome, AccessReplies.Roles(caller), replies.Day(invitation.ExpiresAt)))]
            : [];
    }

    private static async ValueTask<TurnResult?> RunAsync(IChatCommand command, string text, ChatTurn turn, CancellationToken cancellationToken)
    {
        try
        {
            return new TurnResult([Reply.Text(await AnswerAsync(command, text, turn, cancellationToken))]);
        }
        catch (RefusedException refusal)
        {
            return new TurnResult([Reply.Text(refusal.Message)]);
        }
    }

    private static async Task<string> AnswerAsync(IChatCommand command, string text, ChatTurn turn, CancellationToken cancellationToken)
    {
        if (command.Private is { } useCase && !turn.Context.IsPersonal)
        {
            (await turn.CallerAsync()).Require(useCase);
            return AccessReplyText.InPersonalChatOnly;
        }
        return await command.RunAsync(command.Words.Match(text), turn, cancellationToken);
    }
}
