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

    /// <summary>What may stand for a person: a mention, an id, or a word that is neither, to be told so.</summary>
    public const string WhoWords = "(?<who><at[^>]*>.+?</at>|\\S+)";

    /// <summary>A mention, or an id.</summary>
    public const string PersonWords = $"(?<who><at[^>]*>.+?</at>|{IdWords})";

    /// <summary>An object id of the directory, as <see cref="DirectoryPerson.IsId"/> has it.</summary>
    public const string IdWords = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12,14}";

    /// <summary>Longer than any command that makes sense.</summary>
    private const int Longest = 600;

    private static readonly char[] Ends = [' ', '.', '!', '?', ','];

    /// <summary>What was typed, in a form that commands are recognized in: single blanks, no courtesies. Empty for what is too long to be one.</summary>
    public static string Of(TurnContext turn)
    {
        if (turn.Text.Length > Longest)
            return "";
        var text = OddBlanks().Replace(turn.Text.TrimStart('/').TrimEnd(Ends), " ");
        return Courtesies().Replace(text, "").TrimEnd(Ends);
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

    [GeneratedRegex("^((please|pls|plz|(can|could|would|will) you)( please| pls| plz)?,? )+|,? (please|pls|plz)$", Options)]
    private static partial Regex Courtesies();
}
