using System.Text.RegularExpressions;
using LmiBot.HiringEvents.Reading;

namespace LmiBot.Access;

/// <summary>Reads for how long an invitation is to be good.</summary>
public static partial class InvitationPeriod
{
    /// <summary>More than any invitation has: what is longer is refused as this is.</summary>
    private const long TooLong = 1000;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <param name="text">"for two weeks", "until December 31".</param>
    /// <param name="today">The day of the one who says so.</param>
    /// <returns>Days, not checked; null for what is none or may be several.</returns>
    public static int? Read(string text, DateOnly today)
    {
        if (Until().Match(text) is { Success: true } until)
            return DateReader.Read(until.Groups["date"].Value, today) is DateReading.Understood { Span: var span } ? span.To.DayNumber - today.DayNumber : null;
        if (For().Match(text) is not { Success: true } said)
            return null;
        var number = said.Groups["number"].Value.ToUpperInvariant() is "A" or "AN" ? 1 : Cardinal.Read(said.Groups["number"].Value)?.Number;
        return number is { } count ? (int)Math.Min(count, TooLong) * Days(said.Groups["unit"].Value) : null;
    }

    private static int Days(string unit) => char.ToLowerInvariant(unit[0]) switch
    {
        'w' => 7,
        'm' => 30,
        'y' => 365,
        _ => 1,
    };

    [GeneratedRegex("^(until|till|through) (?<date>.+)$", Options)]
    private static partial Regex Until();

    [GeneratedRegex("^for (the next )?(?<number>[a-z0-9, -]+?) ?(?<unit>da?ys?|we?e?ks?|mo(nth)?s?|ye?a?rs?)('s|s'|')?$", Options)]
    private static partial Regex For();
}
