using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.Channels.Turns;

namespace LmiBot.Web.Access;

/// <summary>The words that commands are made of.</summary>
internal static partial class CommandText
{
    public const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public const string RoleWords = "(?<role>administrator|admin|analyst|partner|counsell?or|visitor)";

    public const string OrganizationWords = "( (of|from|at) (?<organization>.+?))?";

    /// <summary>A mention, or an id.</summary>
    public const string WhoWords = "(?<who><at[^>]*>.+?</at>|\\S+)";

    private static readonly string[] Courtesies = ["please", "pls", "plz"];

    /// <summary>Longer than any command that makes sense.</summary>
    private const int Longest = 600;

    /// <summary>What was typed, in a form that commands are recognized in: single blanks, no courtesies. Empty for what is too long to be one.</summary>
    public static string Of(TurnContext turn)
    {
        if (turn.Text.Length > Longest)
            return "";
        var text = turn.Text.AsSpan().TrimStart('/').TrimEnd(" .!?");
        foreach (var courtesy in Courtesies)
        {
            if (text.StartsWith($"{courtesy} ", StringComparison.OrdinalIgnoreCase))
                text = text[(courtesy.Length + 1)..];
            if (text.EndsWith($" {courtesy}", StringComparison.OrdinalIgnoreCase))
                text = text[..^(courtesy.Length + 1)].TrimEnd(',');
        }
        return OddBlanks().Replace(text.ToString(), " ");
    }

    /// <summary>The role that was said.</summary>
    public static Role Role(Match said) => said.Groups["role"].Value.ToUpperInvariant() switch
    {
        "ADMINISTRATOR" or "ADMIN" => LmiBot.Access.Role.Administrator,
        "ANALYST" => LmiBot.Access.Role.Analyst,
        "PARTNER" => LmiBot.Access.Role.Partner,
        "COUNSELOR" or "COUNSELLOR" => LmiBot.Access.Role.Counselor,
        _ => LmiBot.Access.Role.Public,
    };

    /// <summary>The organization that was said, without quotes; null where none was.</summary>
    public static string? Organization(Match said) => said.Groups["organization"] is { Success: true, Value: var name } ? name.Trim(' ', '"', '“', '”', '\'') : null;

    [GeneratedRegex(@"\s{2,}|[\t\r\n]", Options)]
    private static partial Regex OddBlanks();
}
