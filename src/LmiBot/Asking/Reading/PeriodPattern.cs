using System.Globalization;
using System.Text.RegularExpressions;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Reading;

namespace LmiBot.Asking.Reading;

/// <summary>Finds "this year", "last quarter", "since June", "in 2025", "last 12 months", "upcoming", "from March to May 2026", "at any time": days, as they are meant on the day of the question.</summary>
/// <remarks>Dates are read as anywhere else (<see cref="DateForms"/>); one without a year is the last that has begun.</remarks>
internal static partial class PeriodPattern
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>All periods of a text with where they stand in it, in order.</summary>
    public static IEnumerable<(PeriodMeaning Period, int Start, int End)> Find(string text, DateOnly today)
    {
        var forms = new DateForms(today);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]) || !PlainText.IsEdge(text, at) || (Fixed(text, at, today) ?? Dated(text, at, forms, today)) is not var (period, end) || period.From > period.To || GoesOn().IsMatch(text, end))
                continue;
            yield return (period, at, end);
            at = end - 1;
        }
    }

    /// <summary>A period that names no date.</summary>
    private static (PeriodMeaning Period, int End)? Fixed(string text, int at, DateOnly today)
    {
        if (WithoutDate().Match(text, at) is not { Success: true } match)
            return null;
        PeriodMeaning? period = match.Groups["ever"].Success ? new PeriodMeaning(null, null)
            : match.Groups["todate"].Success ? new PeriodMeaning(new DateOnly(today.Year, 1, 1), today)
            : match.Groups["ahead"].Success ? new PeriodMeaning(today, null)
            : match.Groups["unit"].Success ? Of(DatePeriods.Unit(today, match.Groups["unit"].Value, Step(match.Groups["which"].Value)).Span)
            : Running(match.Groups["n"].Value, match.Groups["units"].Value, today, match.Groups["later"].Success);
        return period is null ? null : (period, match.Index + match.Length);
    }

    private static (PeriodMeaning Period, int End)? Dated(string text, int at, DateForms forms, DateOnly today)
    {
        var cue = Cue().Match(text, at);
        if (Date(text, at + cue.Length, forms) is not { } first || OtherWords().IsMatch(text[(at + cue.Length)..first.End]))
            return null;
        if (cue.Groups["word"].Value.ToUpperInvariant() is "FROM" or "BETWEEN" && Joint().Match(text, first.End) is { Success: true } joint && Date(text, joint.Index + joint.Length, forms) is { } last)
            return Days(DateRange.Join(first.Term, last.Term), today) is { } range ? (Of(range), last.End) : null;
        if (Days(first.Term, today) is not { } days || (cue.Length == 0 && !IsDateAlone(text, at, first.End)))
            return null;
        return (cue.Groups["word"].Value.ToUpperInvariant() switch
        {
            "SINCE" or "FROM" or "AS OF" or "STARTING" => new PeriodMeaning(days.From, null),
            "AFTER" => new PeriodMeaning(days.To.AddDays(1), null),
            "BEFORE" => new PeriodMeaning(null, days.From.AddDays(-1)),
            "UNTIL" or "TILL" or "THROUGH" or "BY" => new PeriodMeaning(null, days.To),
            _ => Of(days),
        }, first.End);
    }

    /// <summary>A button writes days in full, however far they are.</summary>
    private static (DateTerm Term, int End)? Date(string text, int at, DateForms forms) =>
        Iso().Match(text, at) is { Success: true } iso && DateOnly.TryParseExact(iso.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (new DateTerm.Settled(DateSpan.On(day)), iso.Index + iso.Length)
            : forms.Find(text, at);

    /// <summary>The last that has begun; of two, the earlier, which holds more of what has happened.</summary>
    private static DateSpan? Days(DateTerm term, DateOnly today) => term switch
    {
        DateTerm.Settled settled => settled.Span,
        DateTerm.OneOfTwo two => two.Earlier,
        DateTerm.Recurring when DateSettler.Settle(term, today, DateExpectation.GoneBy) is DateReading.Understood { Span: var span } => span,
        _ => null,
    };

    private static PeriodMeaning Of(DateSpan days) => new(days.From, days.To);

    /// <summary>The last so many days, weeks, months, quarters or years, to today, or the next from today on.</summary>
    private static PeriodMeaning? Running(string number, string units, DateOnly today, bool later)
    {
        if (NumberWords.Read(number.ToLowerInvariant()) is not (> 0 and <= 200 and var count))
            return null;
        var n = later ? -count : count;
        var far = char.ToUpperInvariant(units[0]) switch
        {
            'D' => today.AddDays(-n),
            'W' => today.AddDays(-7 * n),
            'Q' => today.AddMonths(-3 * n),
            'Y' => today.AddYears(-n),
            _ => today.AddMonths(-n),
        };
        return later ? new PeriodMeaning(today, far) : new PeriodMeaning(far.AddDays(1), today);
    }

    private static int Step(string which) => which.ToUpperInvariant() switch { "THIS" or "CURRENT" => 0, "NEXT" or "COMING" => 1, _ => -1 };

    /// <summary>Without a word before it, a number, a month or a day of the week may be anything; a quarter, or a date with its year, is a date.</summary>
    private static bool IsDateAlone(string text, int start, int end) =>
        Alone().IsMatch(text[start..end]) && (start == 0 || text[start - 1] is not ('$' or ',' or '.'));

    [GeneratedRegex(
        """
        \G(?:
          (?<ever>at\ any\ time|of\ all\ time|all\ time|ever)
        | (?<ahead>upcoming|coming\ up|future|planned|scheduled|pending|(?:still\ |yet\ )?to\ come|(?:in|over|for|during|within)\ the\ (?:near\ future|future|(?:next|coming)\ (?:few\ )?(?:days|weeks|months|quarters|years)))
        | (?<todate>(?:this\ )?year\ to\ date|ytd)
        | (?:(?:in|over|for|during|within)\ )?(?:the\ )?(?<which>this|current|last|previous|past|next|coming)\ (?<unit>year|quarter|month|week)(?!s|\ to\ date)
        | (?:(?:in|over|for|during|within)\ )?(?:the\ )?(?:last|past|previous|(?<later>next|coming))\ (?<n>[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\ (?<units>days?|weeks?|months?|quarters?|years?)
        )\b
        """, Options | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex WithoutDate();

    [GeneratedRegex(@"\G(?:(?<word>since|from|between|as of|starting|after|before|until|till|through|by|in|during|for|of|on) (?:the )?)?", Options)]
    private static partial Regex Cue();

    [GeneratedRegex(@"\G[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])", Options)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\G(?: (?:and|to|until|till|through) (?:the )?| ?[-–] ?)", Options)]
    private static partial Regex Joint();

    /// <summary>What a name may begin with, or what says no more than that it is asked today.</summary>
    [GeneratedRegex(@"^(?:spring|summer|fall|autumn|winter|(?:right )?now|immediately|right away|at once|sun|sat|mon|wed)\.?$", Options)]
    private static partial Regex OtherWords();

    [GeneratedRegex(@"^(?:.*\b(?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}-.*|q[1-4]|.* quarter|yesterday|tomorrow)$", Options)]
    private static partial Regex Alone();

    [GeneratedRegex(@"\G(?:[\w/-]|[,.][0-9]|\+)", Options)]
    private static partial Regex GoesOn();
}
