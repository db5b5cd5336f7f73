using System.Globalization;
using System.Text.RegularExpressions;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Reading;

namespace LmiBot.Tests.HiringEvents.Reading;

/// <summary>Whether what was understood holds a number that stands in the text.</summary>
internal static partial class Spoken
{
    public static IEnumerable<long> Numbers(string text) => Digits().Matches(text).Where(m => m.Length < 16).Select(m => long.Parse(m.Value, CultureInfo.InvariantCulture));

    /// <summary>As a day, month, quarter, half or year of the time, or of the day after ("before 2027" ends in 2026), or as its distance from today.</summary>
    public static bool IsIn(long number, DateSpan span, DateOnly today)
    {
        var days = Enumerable.Range(0, 7).Select(span.From.AddDays).Append(span.To).Append(span.To.AddDays(1)).ToList();
        var distance = Math.Abs(span.To.DayNumber - today.DayNumber);
        return days.Exists(d => number == d.Day)
            || new[] { span.From, span.To, span.To.AddDays(1) }.Any(d => number == d.Month || number == d.Year || number == d.Year % 100 || number == ((d.Month - 1) / 3) + 1 || number == ((d.Month - 1) / 6) + 1)
            || number == distance || number * 7 == distance || Enumerable.Range(28, 4).Any(month => Math.Abs((number * month) - distance) <= number * 2) || Math.Abs((number * 365) - distance) <= number
            || Math.Abs((number * 91) - distance) <= number * 2;
    }

    /// <summary>As a bound, or as so many dozens, hundreds or thousands of one; "more than 50" is 51 and more.</summary>
    public static bool IsIn(long number, JobCountReading.Understood jobs) =>
        new[] { jobs.Count.Least, jobs.Count.Least - 1, jobs.Count.Most, jobs.Count.Most + 1, jobs.SiteHeadcount }.Any(bound => new[] { 1, 12, 100, 1000 }.Any(unit => (number * unit) == bound || (bound - (number * unit)) is > 0 and < 1000 && unit > 1));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
