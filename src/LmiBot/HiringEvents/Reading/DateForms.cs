using System.Globalization;
using System.Text.RegularExpressions;
using static LmiBot.Asking.Answering.FigureFormat;
using static LmiBot.HiringEvents.Reading.DateTerm;

namespace LmiBot.HiringEvents.Reading;

/// <summary>Finds a single time at a place in a text: a day, a month, a part of a quarter. The longest form wins.</summary>
internal sealed class DateForms(DateOnly today)
{
    private static readonly (Regex Pattern, Func<DateForms, Match, DateTerm?> Read)[] Points =
    [
        (DatePatterns.RelativeDay(), (f, m) => f.RelativeDay(m)),
        (DatePatterns.Later(), (f, m) => f.Later(m)),
        (DatePatterns.Within(), (f, m) => f.Within(m)),
        (DatePatterns.Iso(), (f, m) => f.Date(m)),
        (DatePatterns.Slashed(), (f, m) => f.Date(m)),
        (DatePatterns.MonthDay(), (f, m) => f.Date(m)),
        (DatePatterns.DayMonth(), (f, m) => f.Date(m)),
        (DatePatterns.DayOfMonth(), (f, m) => f.DayOfMonth(m)),
        (DatePatterns.OnlyWeekday(), (f, m) => f.Weekday(m)),
        (DatePatterns.UnitEnd(), (f, m) => f.Unit(m.Groups["unit"].Value, 0).Map(s => DateSpan.On(s.To))),
    ];

    private readonly DatePeriods _periods = new(today);

    public (DateTerm Term, int End)? Find(string text, int at)
    {
        (DateTerm Term, int End)? best = null;
        foreach (var (pattern, read) in Points)
        {
            if (pattern.Match(text, at) is { Success: true } match && match.Index + match.Length > (best?.End ?? 0) && read(this, match) is { } term)
                best = (term, match.Index + match.Length);
        }

        var wide = WeekOf(text, at) ?? Part(text, at) ?? _periods.Find(text, at, inPart: false);
        return wide is { } period && period.End > (best?.End ?? 0) ? period : best;
    }

    private (DateTerm Term, int End)? WeekOf(string text, int at) =>
        DatePatterns.WeekOf().Match(text, at) is { Success: true } week && Find(text, week.Index + week.Length) is { } day
            ? (day.Term.Map(s => DateParts.Week(s.From)), day.End)
            : null;

    private (DateTerm Term, int End)? Part(string text, int at) =>
        DatePatterns.Part().Match(text, at) is { Success: true } part && _periods.Find(text, part.Index + part.Length, inPart: true) is { } period
            ? (period.Term.Map(s => PartOf(s, part.Groups["part"].Value.ToLowerInvariant())), period.End)
            : null;

    private static DateSpan PartOf(DateSpan span, string part) => part switch
    {
        "early" => DateParts.Third(span, 1),
        "mid" or "middle" => DateParts.Third(span, 2),
        "late" => DateParts.Third(span, 3),
        "beginning" or "start" => DateSpan.On(span.From),
        "end" => DateSpan.On(span.To),
        "first half" or "second half" or "last half" => DateParts.Half(span, part[0] != 'f'),
        _ => DateParts.WeekIn(span, part.Split(' ')[0]),
    };

    private Settled RelativeDay(Match match) => new(DateSpan.On(today.AddDays(match.Groups["word"].Value.ToLowerInvariant() switch
    {
        "day after tomorrow" => 2,
        "tomorrow" => 1,
        "yesterday" => -1,
        "day before yesterday" => -2,
        _ => 0,
    })));

    private DateTerm? Later(Match match) => Distance(match) is not { } count ? null
        : Far(match.Groups["ago"].Value.Equals("ago", StringComparison.OrdinalIgnoreCase) ? -count : count, match.Groups["unit"].Value);

    private DateTerm? Within(Match match) => Distance(match) is { } count
        ? Far(count, match.Groups["unit"].Value).Map(s => new DateSpan(today, s.To))
        : null;

    private static int? Distance(Match match) => DateWords.Count(match.Groups["count"].Value);

    private DateTerm Far(int count, string unit) => unit.ToLowerInvariant() switch
    {
        "day" => Day(today.AddDays(count)),
        "week" => Day(today.AddDays(7 * count)),
        "year" when Math.Abs(count) > DateSettler.YearsBack => OutOfBounds(today),
        "year" => Day(today.AddMonths(12 * count)),
        var months => Math.Abs(count) > 12 * DateSettler.YearsBack ? OutOfBounds(today) : Day(today.AddMonths(months == "quarter" ? 3 * count : count)),
    };

    private static Settled Day(DateOnly day) => new(DateSpan.On(day));

    private DateTerm Date(Match match)
    {
        var month = match.Groups["number"].Success ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : DateWords.MonthNumber(match.Groups["month"].Value);
        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        if (month is < 1 or > 12)
            return new Impossible(Say(ReadingText.NoSuchMonth, month));
        if (DateParts.Day(2000, month, day) is null)
            return new Impossible(Say(ReadingText.DoesNotExist, DateSpanText.MonthDay(month, day)));
        DayOfWeek? weekday = match.Groups["weekday"].Success ? DateWords.DayOfWeek(match.Groups["weekday"].Value) : null;
        return _periods.Year(match) switch
        {
            null => new Recurring(year => DateParts.Day(year, month, day) is { } on && (weekday is null || on.From.DayOfWeek == weekday) ? on : null, today.Year, IsYearly: true),
            { } year when !DateSettler.IsInBounds(year, today) => OutOfBounds(today),
            { } year when DateParts.Day(year, month, day) is not { } => new Impossible(Say(ReadingText.DoesNotExist, $"{DateSpanText.MonthDay(month, day)}, {Digits(year)}")),
            { } year => OnWeekday(DateParts.Day(year, month, day)!.Value, weekday),
        };
    }

    private static DateTerm OnWeekday(DateSpan day, DayOfWeek? weekday) => weekday is null || day.From.DayOfWeek == weekday
        ? new Settled(day)
        : new Impossible(Say(ReadingText.OtherWeekday, DateSpanText.Write(day), DateSpanText.Weekday(day.From)));

    private DateTerm? DayOfMonth(Match match)
    {
        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        if (day is < 1 or > 31)
            return new Impossible(Say(ReadingText.NoSuchDay, day));
        DateSpan? InMonth(int month) => DateParts.Day(month / 12, (month % 12) + 1, day);
        var now = (today.Year * 12) + today.Month - 1;
        if (match.Groups["which"] is not { Success: true } which || which.Value.Equals("the", StringComparison.OrdinalIgnoreCase))
            return new Recurring(InMonth, now, IsYearly: false);
        var month = now + DatePeriods.Step(which.Value);
        return InMonth(month) is { } on ? new Settled(on)
            : new Impossible(Say(ReadingText.DoesNotExist, DateSpanText.MonthDay((month % 12) + 1, day)));
    }

    private DateTerm Weekday(Match match)
    {
        var monday = DateParts.Week(today).From;
        var offset = ((int)DateWords.DayOfWeek(match.Groups["weekday"].Value) + 6) % 7;
        DateSpan InWeek(int week) => DateSpan.On(monday.AddDays((7 * week) + offset));
        return match.Groups["which"].Value.ToLowerInvariant() switch
        {
            "this" => new Settled(InWeek(0), InWeek(1)),
            "last" => InWeek(0).To < today ? new OneOfTwo(InWeek(-1), InWeek(0)) : new Settled(InWeek(-1)),
            "next" => InWeek(0).From > today ? new OneOfTwo(InWeek(0), InWeek(1)) : new Settled(InWeek(1)),
            _ => new Recurring(week => InWeek(week), 0, IsYearly: false),
        };
    }

    private Settled Unit(string unit, int step) => DatePeriods.Unit(today, unit, step);
}
