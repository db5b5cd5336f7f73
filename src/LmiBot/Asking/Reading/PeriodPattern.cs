using System.Globalization;
using System.Text.RegularExpressions;

namespace LmiBot.Asking.Reading;

/// <summary>Finds "this year", "last quarter", "since June", "in 2025", "last 12 months", "from March to May 2026", "at any time": days, as they are meant on the day of the question.</summary>
internal static partial class PeriodPattern
{
    /// <summary>Earlier and later years are taken for numbers of something else.</summary>
    private const int FirstYear = 1980;

    private const int LastYear = 2099;

    /// <summary>All periods of a text with where they stand in it, in order.</summary>
    public static IEnumerable<(PeriodMeaning Period, int Start, int End)> Find(string text, DateOnly today)
    {
        foreach (Match match in Phrase().Matches(text))
        {
            if (Read(match, today) is { } period && !(period.From > period.To))
                yield return (period, match.Index, match.Index + match.Length);
        }
    }

    private static PeriodMeaning? Read(Match match, DateOnly today) =>
        match.Groups["ever"].Success ? new PeriodMeaning(null, null)
        : match.Groups["todate"].Success ? new PeriodMeaning(new DateOnly(today.Year, 1, 1), today)
        : match.Groups["unit"].Success ? Relative(match.Groups["which"].Value, match.Groups["unit"].Value, today)
        : match.Groups["units"].Success ? Trailing(match.Groups["n"], match.Groups["units"].Value, today)
        : match.Groups["second"].Success ? Between(match.Groups["first"].Value, match.Groups["second"].Value, today)
        : Day(match.Groups["date"].Value, today) is not { } days ? null
        : match.Groups["cue"].Value.ToUpperInvariant() switch
        {
            "SINCE" or "FROM" or "AS OF" or "STARTING" => new PeriodMeaning(days.From, null),
            "AFTER" => new PeriodMeaning(days.To.AddDays(1), null),
            "BEFORE" => new PeriodMeaning(null, days.From.AddDays(-1)),
            "UNTIL" or "THROUGH" or "BY" => new PeriodMeaning(null, days.To),
            _ => new PeriodMeaning(days.From, days.To),
        };

    private static PeriodMeaning? Relative(string which, string unit, DateOnly today)
    {
        var step = which.ToUpperInvariant() switch { "THIS" or "CURRENT" => 0, "NEXT" or "COMING" => 1, _ => -1 };
        var (from, next) = unit.ToUpperInvariant() switch
        {
            "YEAR" => (new DateOnly(today.Year, 1, 1).AddYears(step), new DateOnly(today.Year, 1, 1).AddYears(step + 1)),
            "QUARTER" => (QuarterOf(today).AddMonths(3 * step), QuarterOf(today).AddMonths(3 * (step + 1))),
            "MONTH" => (MonthOf(today).AddMonths(step), MonthOf(today).AddMonths(step + 1)),
            _ => (WeekOf(today).AddDays(7 * step), WeekOf(today).AddDays(7 * (step + 1))),
        };
        return new PeriodMeaning(from, next.AddDays(-1));
    }

    /// <summary>The last so many days, weeks, months, quarters or years, to today.</summary>
    private static PeriodMeaning? Trailing(Group number, string units, DateOnly today)
    {
        if ((number.Success ? NumberWords.Read(number.Value.ToLowerInvariant()) : 12) is not { } n || n > 200)
            return null;
        var from = char.ToUpperInvariant(units[0]) switch
        {
            'D' => today.AddDays(-n),
            'W' => today.AddDays(-7 * n),
            'Q' => today.AddMonths(-3 * n),
            'Y' => today.AddYears(-n),
            _ => today.AddMonths(-n),
        };
        return new PeriodMeaning(from.AddDays(1), today);
    }

    /// <summary>A year that only the second date names is the first one's too.</summary>
    private static PeriodMeaning? Between(string first, string second, DateOnly today)
    {
        if (Day(second, today) is not { } to)
            return null;
        var year = Year().Match(second) is { Success: true } match && !Year().IsMatch(first) ? $" {match.Value}" : "";
        if (Day(first + year, today) is not { } from)
            return null;
        // "From October to March" ends after it begins.
        return new PeriodMeaning(from.From, from.From > to.To && !Year().IsMatch(second) ? to.To.AddYears(1) : to.To);
    }

    /// <summary>The days of a date as it is written: a day, a month, a quarter or a year. Without a year it is the last that has begun.</summary>
    private static (DateOnly From, DateOnly To)? Day(string date, DateOnly today)
    {
        var match = Date().Match(date.Trim());
        if (!match.Success)
            return null;
        if (DateOnly.TryParseExact(match.Groups["iso"].Value, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
            return Known(iso.Year) ? (iso, iso) : null;
        int? year = match.Groups["y"].Success ? int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture) : null;
        if (year is { } named && !Known(named))
            return null;
        if (match.Groups["q"].Success)
            return Span(Latest(year, y => new DateOnly(y, 3 * Quarter(match.Groups["q"].Value) - 2, 1), today), 3);
        var month = match.Groups["slash"].Success ? int.Parse(match.Groups["slash"].Value, CultureInfo.InvariantCulture) : Month(match.Groups["month"].Value);
        if (month == 0)
            return year is { } whole ? Span(new DateOnly(whole, 1, 1), 12) : null;
        if (month > 12)
            return null;
        if (!match.Groups["d"].Success)
            return Span(Latest(year, y => new DateOnly(y, month, 1), today), 1);
        var day = int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture);
        if (day < 1 || day > DateTime.DaysInMonth(year ?? today.Year, month))
            return null;
        var exact = Latest(year, y => new DateOnly(y, month, Math.Min(day, DateTime.DaysInMonth(y, month))), today);
        return (exact, exact);
    }

    private static DateOnly Latest(int? year, Func<int, DateOnly> on, DateOnly today) =>
        on(year ?? (on(today.Year) > today ? today.Year - 1 : today.Year));

    private static (DateOnly, DateOnly) Span(DateOnly from, int months) => (from, from.AddMonths(months).AddDays(-1));

    private static bool Known(int year) => year is >= FirstYear and <= LastYear;

    private static int Quarter(string quarter) => quarter[^1] is >= '1' and <= '4' and var digit
        ? digit - '0'
        : char.ToUpperInvariant(quarter[0]) switch { '1' or '2' or '3' or '4' => quarter[0] - '0', 'S' => 2, 'T' => 3, 'F' when char.ToUpperInvariant(quarter[1]) == 'I' => 1, _ => 4 };

    /// <summary>1 to 12; 0 for no month.</summary>
    private static int Month(string name) =>
        name.Length < 3 ? 0 : Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, m => m.Length > 0 && name.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1;

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly QuarterOf(DateOnly day) => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);

    private static DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private const string Months = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    private const string Quarters = @"q[1-4]|(?:first|second|third|fourth|1st|2nd|3rd|4th)\ quarter(?:\ of)?";
    private const string Dates = $@"(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?|(?:{Quarters})(?:,?\ \d{{4}})?|(?:{Months})\.?(?:\ \d{{1,2}}(?:st|nd|rd|th)?(?!\d))?(?:,?\ \d{{4}})?|\d{{4}})";
    private const string DatedDates = $@"(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}|(?:{Quarters})(?:,?\ \d{{4}})?|(?:{Months})\.?(?:\ \d{{1,2}}(?:st|nd|rd|th)?(?!\d))?,?\ \d{{4}}|(?<![\d$,.])\d{{4}}(?![\d,.]\d|\+))";

    [GeneratedRegex(
        $"""
        \b(?:
          (?<ever>(?:at\ any\ time|of\ all\ time|all\ time|ever))
        | (?<todate>(?:this\ )?year\ to\ date|ytd)
        | (?:in\ |over\ |for\ |during\ |within\ )?(?:the\ )?(?<which>this|current|last|previous|past|next|coming)\ (?<unit>year|quarter|month|week)(?!s|\ to\ date)
        | (?:in\ |over\ |for\ |during\ |within\ )?(?:the\ )?(?:last|past|previous)\ (?<n>\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\ (?<units>days?|weeks?|months?|quarters?|years?)
        | (?:between|from)\ (?<first>{Dates})\ (?:and|to|until|till|through|-|–)\ (?<second>{Dates})
        | (?<cue>since|from|as\ of|starting|after|before|until|through|by|in|during|for|of|on)\ (?:the\ )?(?<date>{Dates})
        | (?<date>{DatedDates})
        )(?![\w/-])
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Phrase();

    [GeneratedRegex(
        $"""
        ^(?:(?<iso>\d{"{4}"}-\d{"{1,2}"}-\d{"{1,2}"})
        |(?<slash>\d{"{1,2}"})/(?<d>\d{"{1,2}"})(?:/(?<y>\d{"{4}"}))?
        |(?<q>{Quarters})(?:,?\ (?<y>\d{"{4}"}))?
        |(?<month>{Months})\.?(?:\ (?<d>\d{"{1,2}"})(?:st|nd|rd|th)?(?!\d))?(?:,?\ (?<y>\d{"{4}"}))?
        |(?<y>\d{"{4}"}))$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();
}
