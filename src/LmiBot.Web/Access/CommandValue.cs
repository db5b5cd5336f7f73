using System.CommandLine.Parsing;
using System.Globalization;
using LmiBot.Access;

namespace LmiBot.Web.Access;

/// <summary>Reads what stands on the command line; what it can't is said in the words that people type.</summary>
internal static class CommandValue
{
    private static readonly Role[] Roles = [.. Enum.GetValues<Role>().Where(role => role != LmiBot.Access.Role.Public)];

    public static Role Role(ArgumentResult said)
    {
        var role = Array.Find(Roles, r => string.Equals($"{r}", Text(said), StringComparison.OrdinalIgnoreCase));
        if (role == LmiBot.Access.Role.Public)
            said.AddError(AccessReplies.Say(AccessReplyText.NoRole, Text(said)));
        return role;
    }

    public static int Number(ArgumentResult said)
    {
        if (!int.TryParse(Text(said), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            said.AddError(AccessReplies.Say(AccessReplyText.NoNumber, Text(said)));
        return number;
    }

    private static string Text(ArgumentResult said) => said.Tokens[0].Value;
}
