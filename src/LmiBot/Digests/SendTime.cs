using System.Globalization;
using System.Text.RegularExpressions;
using LmiBot.HiringEvents.Reading;

namespace LmiBot.Digests;

/// <summary>Reads when something is to be sent: "Monday 9:00", "tomorrow at 8:30 am", "December 1 at noon", "now".</summary>
public static partial class SendTime
{
    /// <summary>Never throws, whatever the text.</summary>
    /// <param name="text">As typed; empty means now.</param>
    /// <param name="now">On the agency's clock.</param>
    public static SendTimeReading Read(string text, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = text.Trim().TrimEnd('.', '!').Trim();
        if (plain.Length == 0 || Now().IsMatch(plain))
            return new SendTimeReading.At(null);
        if (Clock().Match(plain) is not { Success: true } said || TimeOf(said) is not { } clock)
            return new SendTimeReading.NotUnderstood(plain);
        var day = said.Groups["day"].Value.Trim(' ', ',');
        return day.Length == 0 ? Next(clock, now) : On(day, clock, now);
    }

    private static SendTimeReading.At Next(TimeOnly clock, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        return new SendTimeReading.At((today.ToDateTime(clock) > now ? today : today.AddDays(1)).ToDateTime(clock));
    }

    private static SendTimeReading On(string day, TimeOnly clock, DateTime now) => DateReader.Read(day, DateOnly.FromDateTime(now)) switch
    {
        DateReading.Understood { Span: { IsDay: true } span } when span.From.ToDateTime(clock) > now => new SendTimeReading.At(span.From.ToDateTime(clock)),
        // "Monday 9:00" on a Monday at ten.
        DateReading.Understood { Span: { IsDay: true } span } when span.From == DateOnly.FromDateTime(now) && Enum.TryParse<DayOfWeek>(day, ignoreCase: true, out _) =>
            new SendTimeReading.At(span.From.AddDays(7).ToDateTime(clock)),
        DateReading.Understood { Span.IsDay: true } or DateReading.Past => new SendTimeReading.Past(),
        DateReading.Ambiguous two => new SendTimeReading.Ambiguous(two.Earlier.From.ToDateTime(clock), two.Later.From.ToDateTime(clock)),
        _ => new SendTimeReading.NotUnderstood(day),
    };

    private static TimeOnly? TimeOf(Match said)
    {
        if (said.Groups["noon"].Success)
            return new TimeOnly(12, 0);
        var hour = int.Parse(said.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = said.Groups["minute"].Success ? int.Parse(said.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
        var half = said.Groups["half"].Value;
        if (minute > 59 || hour > 23 || (half.Length > 0 && hour is 0 or > 12 && half.Length > 0))
            return null;
        return half.Length == 0 ? new TimeOnly(hour, minute) : new TimeOnly((hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0), minute);
    }

    [GeneratedRegex("^(right |at )?(now|once)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Now();

    // A bare number is a day, not an hour, unless "at" or am or pm says so.
    [GeneratedRegex(@"^(?<day>.*?)(^|[\s,]+|\bat\s+|@\s*)((?<noon>noon)|(?<hour>[0-9]{1,2})[:.](?<minute>[0-9]{2})\s*(?<half>[ap]\.?m\.?)?|(?<hour>[0-9]{1,2})\s*(?<half>[ap]\.?m\.?)|(?<=\bat\s+)(?<hour>[0-9]{1,2}))(\s*o.?clock)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();
}

/// <summary>What a text says of when something is to be sent: just one of the records below.</summary>
public abstract record SendTimeReading
{
    private SendTimeReading()
    {
    }

    /// <param name="Local">On whose clock is for the reader to say; null: now.</param>
    public sealed record At(DateTime? Local) : SendTimeReading;

    /// <summary>It is over.</summary>
    public sealed record Past : SendTimeReading;

    /// <summary>It may mean either, the earlier first.</summary>
    public sealed record Ambiguous(DateTime Earlier, DateTime Later) : SendTimeReading;

    /// <param name="Words">What no meaning was found for.</param>
    public sealed record NotUnderstood(string Words) : SendTimeReading;
}
