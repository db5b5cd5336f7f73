using System.Globalization;
using System.Text.RegularExpressions;
using LmiBot.Asking.Reading;
using static LmiBot.Asking.Answering.FigureFormat;
using static LmiBot.HiringEvents.Reading.DateTerm;

namespace LmiBot.HiringEvents.Reading;

/// <summary>Finds a week, a month, a quarter, a season or a year at a place in a text.</summary>
internal sealed class DatePeriods(DateOnly today)
{
    private static readonly (Regex Pattern, Func<DatePeriods, Match, bool, DateTerm?> Read)[] Forms =
    [
        (DatePatterns.WhichUnit(), (p, m, inPart) => p.WhichUnit(m, inPart)),
        (DatePatterns.WhichMonth(), (p, m, _) => p.Which(m, year => DateParts.Month(year, DateWords.MonthNumber(m.Groups["month"].Value)))),
        (DatePatterns.OnlyMonth(), (p, m, _) => p.OfYear(m, year => DateParts.Month(year, DateWords.MonthNumber(m.Groups["month"].Value)))),
        (DatePatterns.MonthAndYear(), (p, m, _) => p.MonthAndYear(m)),
        (DatePatterns.OnlyQuarter(), (p, m, _) => p.Quarter(m)),
        (DatePatterns.OnlyHalf(), (p, m, _) => p.OfYear(m, year => DateParts.Months(year, m.Groups["half"].Value == "1" ? 1 : 7, 6))),
        (DatePatterns.WhichSeason(), (p, m, _) => p.Which(m, year => Season(year, m))),
        (DatePatterns.OnlySeason(), (p, m, _) => p.Season(m)),
        (DatePatterns.OnlyYear(), (p, m, _) => p.OfYear(m, DateParts.Year)),
    ];

    /// <param name="text">In <see cref="PlainText"/>.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="inPart">A part of it is meant, so that "the month" is the present one.</param>
    public (DateTerm Term, int End)? Find(string text, int at, bool inPart)
    {
        (DateTerm Term, int End)? best = null;
        foreach (var (pattern, read) in Forms)
        {
            if (pattern.Match(text, at) is { Success: true } match && match.Index + match.Length > (best?.End ?? 0) && read(this, match, inPart) is { } term)
                best = (term, match.Index + match.Length);
        }

        return best;
    }

    /// <summary>The year that goes with a match: "2027", "27", "next year"; null where none does.</summary>
    public int? Year(Match match)
    {
        if (match.Groups["which"] is { Success: true } which)
            return today.Year + Step(which.Value);
        if (match.Groups["year"] is not { Success: true } typed)
            return null;
        var year = int.Parse(typed.ValueSpan, CultureInfo.InvariantCulture);
        return typed.Length > 2 ? year : DateSettler.IsInBounds(2000 + year, today) ? 2000 + year : 1900 + year;
    }

    public static int Step(string which) => which.ToLowerInvariant() switch
    {
        "next" or "coming" or "following" => 1,
        "last" => -1,
        _ => 0,
    };

    /// <summary>The week, month, quarter or year of today, or so many after it.</summary>
    public static Settled Unit(DateOnly today, string unit, int step) => new(unit.ToLowerInvariant() switch
    {
        "week" => DateParts.Week(today.AddDays(7 * step)),
        "month" => DateParts.Months(today.Year, today.Month + step, 1),
        "quarter" => DateParts.Months(today.Year, (((today.Month - 1) / 3 * 3) + 1) + (3 * step), 3),
        "year" => DateParts.Year(today.Year + step),
        _ => DateSpan.On(today.AddDays(step)),
    });

    private Settled? WhichUnit(Match match, bool inPart) =>
        (match.Groups["which"].Success || inPart) && !match.Groups["unit"].Value.Equals("day", StringComparison.OrdinalIgnoreCase)
            ? Unit(today, match.Groups["unit"].Value, Step(match.Groups["which"].Value))
            : null;

    /// <summary>"This", "next" or "last" before what comes once a year; next in the same year may as well be the one after.</summary>
    private DateTerm Which(Match match, Func<int, DateSpan> inYear)
    {
        var coming = Enumerable.Range(today.Year - 1, 4).Select(inYear).First(s => s.From > today);
        return match.Groups["before"].Value.ToLowerInvariant() switch
        {
            "next" when coming.From.Year == today.Year => new OneOfTwo(coming, inYear(today.Year + 1)),
            "next" => new Settled(coming),
            "last" => new Settled(Enumerable.Range(today.Year - 2, 3).Select(inYear).Last(s => s.To < today)),
            _ => new Settled(inYear(today.Year - 1) is var running && running.To >= today ? running : inYear(today.Year), inYear(today.Year + 1)),
        };
    }

    private DateTerm OfYear(Match match, Func<int, DateSpan> inYear) => Year(match) switch
    {
        null => new Recurring(year => inYear(year), today.Year, IsYearly: true),
        { } year when !DateSettler.IsInBounds(year, today) => OutOfBounds(today),
        { } year => new Settled(inYear(year)),
    };

    private DateTerm MonthAndYear(Match match)
    {
        var month = int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        return month is < 1 or > 12
            ? new Impossible(Say(ReadingText.NoSuchMonth, month))
            : OfYear(match, year => DateParts.Month(year, month));
    }

    private DateTerm Quarter(Match match)
    {
        var word = match.Groups["quarter"].Value.ToLowerInvariant();
        var quarter = char.IsAsciiDigit(word[0]) ? word[0] - '0' : OrdinalWords.Read(word) is { } place and > 0 ? place : 4;
        return quarter is < 1 or > 4
            ? new Impossible(Say(ReadingText.NoSuchQuarter, quarter))
            : OfYear(match, year => DateParts.Quarter(year, quarter));
    }

    /// <summary>"Winter 2027" begins in the December before or in its own.</summary>
    private DateTerm Season(Match match) =>
        OfYear(match, year => Season(year, match)) is Settled { Span: { From.Month: 12 } winter }
            ? new OneOfTwo(Season(winter.From.Year - 1, match), winter)
            : OfYear(match, year => Season(year, match));

    private static DateSpan Season(int year, Match match) => DateParts.Months(year, DateWords.FirstMonth(match.Groups["season"].Value), 3);
}
