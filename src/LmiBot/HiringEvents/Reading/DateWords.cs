using System.Globalization;
using LmiBot.Asking.Reading;

namespace LmiBot.HiringEvents.Reading;

/// <summary>The English words for times, and the parts of patterns that find them.</summary>
internal static class DateWords
{
    public const string Month = @"(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?";
    public const string Weekday = @"(?<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b\.?";
    public const string OnWeekday = "(?:" + Weekday + ",? )?";
    public const string Day = "(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9])";
    public const string Ordinal = "(?<day>[0-9]{1,2})(?:st|nd|rd|th)";
    public const string PlainYear = @"(?<year>(?:19|20)[0-9]{2})(?![0-9]|[,./][0-9]|-[0-9]{1,2}(?![0-9])| (?:jobs|people|workers|employees|positions)\b)";

    /// <summary>A year behind a month or a quarter, or none.</summary>
    public const string OfYear = "(?:(?:,? (?:(?:of|in) )?|, ?)(?:" + PlainYear + "|'(?<year>[0-9]{2})(?![0-9]))|,? (?:of )?(?<which>this|next|last) year)?";
    public const string Season = "(?<season>spring|summer|fall|autumn|winter)";
    public const string Unit = "(?<unit>day|week|month|quarter|year)";
    public const string Which = "(?:(?<which>this|next|last) )?";
    public const string End = @"(?![\p{L}\p{N}])";

    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames.Select(m => m.ToLowerInvariant())];
    private static readonly string[] Days = [.. CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedDayNames.Select(d => d.ToLowerInvariant())];

    /// <summary>1 to 12, by the first three letters.</summary>
    public static int MonthNumber(string word) => Array.IndexOf(Months, word[..3].ToLowerInvariant()) + 1;

    public static DayOfWeek DayOfWeek(string word) => (DayOfWeek)Array.IndexOf(Days, word[..3].ToLowerInvariant());

    /// <summary>The first month of a season of three.</summary>
    public static int FirstMonth(string season) => season.ToLowerInvariant() switch { "spring" => 3, "summer" => 6, "winter" => 12, _ => 9 };

    /// <summary>"3", "three", "a"; null where it is no number.</summary>
    public static int? Count(string word) => word.ToLowerInvariant() switch
    {
        "a" or "an" => 1,
        "thirty" => 30,
        "sixty" => 60,
        "ninety" => 90,
        var digits when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var other => NumberWords.Read(other),
    };
}
