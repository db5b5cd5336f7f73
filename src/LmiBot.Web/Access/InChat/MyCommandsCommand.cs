using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Access.InChat;

/// <summary>"my commands": what to say for what one may have done.</summary>
internal sealed partial class MyCommandsCommand : IChatCommand
{
    public Regex Words => Pattern();

    public async Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken) => Of(await turn.CallerAsync());

    public static string Of(Caller caller) => CommandWords.List(caller) is { Length: > 0 } lines ? $"{AccessReplyText.YouCanSay}\n{lines}" : AccessReplyText.NoCommands;

    [GeneratedRegex($"^((list|show|what are) )?(me )?(all )?(the |my |our )?(my|our|staff|bot|{CommandText.RoleWords})s? commands$", CommandText.Options)]
    private static partial Regex Pattern();
}
