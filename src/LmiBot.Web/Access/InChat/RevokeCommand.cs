using System.Globalization;
using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Access.InChat;

/// <summary>"revoke invitation 12".</summary>
internal sealed partial class RevokeCommand(RevokeInvitation revoke) : IChatCommand
{
    public Regex Words => Pattern();

    public async Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken)
    {
        var id = int.Parse(said.Groups["id"].Value, CultureInfo.InvariantCulture);
        var wasOpen = await revoke.RunAsync(await turn.CallerAsync(), id, cancellationToken);
        return AccessReplies.Say(wasOpen ? AccessReplyText.Revoked : AccessReplyText.RevokedBefore, id);
    }

    [GeneratedRegex("^(revoke|cancel|withdraw|end) (the )?invit(ation|e) (number |no\\.? ?)?#?(?<id>[0-9]{1,9})$", CommandText.Options)]
    private static partial Regex Pattern();
}
