using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LmiBot.HiringEvents;

/// <summary>What remains of an employer's name when case, accents, punctuation, legal forms and remarks are gone.</summary>
public static partial class EmployerName
{
    /// <summary>Says nothing of who it is, wherever it stands after the first word.</summary>
    private static readonly HashSet<string> LegalForms = ["inc", "incorporated", "llc", "llp", "lllp", "pllc", "corp", "ltd", "gmbh"];

    /// <summary>Says nothing at the end of a name or before a comma; elsewhere it may be a word of the name.</summary>
    private static readonly HashSet<string> LegalEndings = [.. LegalForms, "co", "company", "corporation", "limited", "lp", "lc", "plc", "pc", "pa", "na", "sa", "ag"];

    /// <summary>
    /// The name to compare by: lower-case words with one blank between. A second name ("doing business as", "formerly") is left out; a store's number and a site
    /// are not: <c>Ericsson, Inc. - Richardson11</c> is <c>ericsson richardson11</c>.
    /// </summary>
    /// <returns>Never longer than <see cref="HiringEvent.LongestName"/>; empty where the text has neither letter nor digit.</returns>
    public static string Normalize(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var own = SecondName().Match(name) is { Success: true } second && Words(name[..second.Index]) is { Length: > 0 } before ? before : Words(name);
        return own.Length <= HiringEvent.LongestName ? own : own[..HiringEvent.LongestName].TrimEnd();
    }

    /// <summary>The name that it had before, by <see cref="Normalize"/>, where the text says so: <c>Meta Platforms (formerly Facebook, Inc.)</c>. Else null.</summary>
    public static string? EarlierName(string name) =>
        FormerName().Match(name) is { Success: true } former && Normalize(former.Groups["name"].Value) is { Length: > 0 } earlier && earlier != Normalize(name) ? earlier : null;

    private static string Words(string text)
    {
        var plain = Initials().Replace(Remark().Replace(Plain(text), ""), m => m.Value.Replace(".", "", StringComparison.Ordinal));
        var parts = Breaks().Split(plain.Replace("'", "", StringComparison.Ordinal).Replace("&", " and ", StringComparison.Ordinal)).Select(Words).ToList();
        var kept = parts.SelectMany(WithoutLegalForm).ToList();
        var words = kept.Exists(w => w != "the") ? kept : [.. parts.SelectMany(p => p)];
        if (words is ["the", _, ..])
            words.RemoveAt(0);
        return string.Join(' ', words);

        static string[] Words(string part) => [.. Word().Matches(part).Select(m => m.Value)];
    }

    private static IEnumerable<string> WithoutLegalForm(string[] part)
    {
        var length = part.Length;
        while (length > 0 && LegalEndings.Contains(part[length - 1]))
            length--;
        return part.Take(length).Where((word, i) => i == 0 || !LegalForms.Contains(word));
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Replace('’', '\'').Normalize(NormalizationForm.FormKD))
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(char.ToLowerInvariant(c));
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"[\s,(]+(d\s*[/.]\s*b\s*[/.]\s*a\b\.?|dba\b|f\s*[/.]\s*k\s*[/.]\s*a\b\.?|fka\b|a\s*[/.]\s*k\s*[/.]\s*a\b\.?|aka\b|formerly\b|doing business as\b|also known as\b)", RegexOptions.IgnoreCase)]
    private static partial Regex SecondName();

    [GeneratedRegex(@"(\bf\s*[/.]\s*k\s*[/.]\s*a\b\.?|\bfka\b|\bformerly(\s+known\s+as)?\b)[:\s]+(?<name>[^()]+)", RegexOptions.IgnoreCase)]
    private static partial Regex FormerName();

    /// <summary>What a state's clerk added: "(Update)", "UPDATED to 12/31/18", "- Long Island Region".</summary>
    [GeneratedRegex(@"(?<=\S)[\s(-]+(update|updated|amended|amendment|revised|rescinded|rescission|rev)\b(\s*\)|\s+to\b.*|[\s#:]*[\d/.-]*)\s*$|(?<=\S)\s*[-–]\s+\p{L}+([ -]\p{L}+)* region\s*$")]
    private static partial Regex Remark();

    [GeneratedRegex(@"\b(?:\p{L}\.){2,}|\b\p{L}\.\p{L}\b")]
    private static partial Regex Initials();

    [GeneratedRegex(@"[,;/()\[\]–—]|\s-+\s?|\s?-+\s")]
    private static partial Regex Breaks();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
