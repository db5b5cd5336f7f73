using System.Globalization;
using System.Text.RegularExpressions;

namespace LmiBot.Asking.Reading;

/// <summary>Finds "paying over $60,000", "at least 60k", "more than $30 an hour", "$25/hr or more".</summary>
internal static partial class WageFloorPattern
{
    /// <returns>The floor with where it stands in the text; null where the text names none, or a ceiling ("under $50,000").</returns>
    public static (WageFloor Floor, int Start, int End)? Find(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            return null;
        foreach (Match match in Amount().Matches(text))
        {
            if (Read(match) is { } floor && !IsCeiling(text, match) && !IsCount(text, match))
                return (floor, match.Index, match.Index + match.Length);
        }

        return null;
    }

    private static bool IsCeiling(string text, Match match) =>
        CeilingBefore().IsMatch(text[..match.Index]) || CeilingAfter().IsMatch(text[(match.Index + match.Length)..]);

    /// <summary>"More than 5,000 openings" is no wage.</summary>
    private static bool IsCount(string text, Match match) =>
        !match.Groups["dollar"].Success && !match.Groups["k"].Success && Counted().IsMatch(text[(match.Index + match.Length)..]);

    private static WageFloor? Read(Match match)
    {
        var thousands = match.Groups["k"].Success;
        var hourUnit = match.Groups["hour"].Success;
        var yearUnit = match.Groups["year"].Success;
        if (!decimal.TryParse(match.Groups["amount"].Value, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var dollars))
            return null;
        if (thousands)
            dollars *= 1000;
        var isMoney = thousands || hourUnit || yearUnit || match.Groups["dollar"].Success || (match.Groups["cue"].Success && dollars >= 1000);
        if (!isMoney || dollars <= 0 || dollars > 1_000_000)
            return null;
        return new WageFloor(dollars, hourUnit || (!yearUnit && !thousands && dollars < 200));
    }

    [GeneratedRegex(
        """
        (?:\b(?:that\ |which\ )?(?:pay|pays|paying|paid|earn|earns|earning|make|makes|making|with\ (?:a\ )?(?:wages?|pay|salary|salaries)(?:\ of)?)\s+)?
        (?:(?<cue>(?<!\b(?:no|not)\ )\b(?:over|above|more\ than|greater\ than|at\ least|a\ minimum\ of|minimum(?:\ of)?|starting\ at|upwards\ of|no\ less\ than|not\ less\ than)|>=?)\s*)?
        (?<dollar>\$)?\s*(?<![\d.,-])(?<amount>\d{1,3}(?:,\d{3})+|\d{1,7}(?:\.\d{1,2})?)(?![\d-])\s*
        (?<k>k\b|thousand\b|(?<=\d)K)?
        (?:\s*\+|\s*(?:dollars))?
        (?:\s*(?:(?<hour>(?:an|per|a|/|each)\s*(?:hour|hr)\b|hourly\b)|(?<year>(?:a|per|/|each)\s*(?:year|yr|annum)\b|annually\b|yearly\b)))?
        (?:\s*\+|\s*(?:or\ more|or\ above|or\ better|and\ up|and\ above)\b)?
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?:\b(?:under|below|(?:less|lower) than|up to|at most|(?:no|not) (?:more|greater) than|not (?:over|above)|maximum(?: of)?|max)|<=?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex CeilingBefore();

    [GeneratedRegex(@"^\s*(?:or|and) (?:less|lower|under|below)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex CeilingAfter();

    [GeneratedRegex(@"^\s*(?:(?:annual|job|new) )*(?:openings|vacancies|jobs|workers|people|employees)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Counted();
}
