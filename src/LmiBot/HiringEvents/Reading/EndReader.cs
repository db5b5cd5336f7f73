using System.Text.RegularExpressions;

namespace LmiBot.HiringEvents.Reading;

/// <summary>Reads when something that has begun is over: as any other date, "until June", or by how long it lasts, "3 months".</summary>
public static partial class EndReader
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <param name="text">As typed.</param>
    /// <param name="today">The day of the one who types.</param>
    /// <param name="start">When it begins; null: today, as far as is known.</param>
    /// <inheritdoc cref="DateReader.Read"/>
    public static DateReading Read(string text, DateOnly today, DateSpan? start)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Length().Match(text) is { Success: true } length
            ? DateReader.Read($"in {length.Groups["length"].Value}", start?.From ?? today)
            : DateReader.Read(Until().Replace(text, ""), today);
    }

    [GeneratedRegex(@"^\s*(for |it lasts |lasts )?(?<length>([0-9]{1,3}|[a-z]+) (day|week|month|quarter|year)s?)( long)?[.!\s]*$", Options)]
    private static partial Regex Length();

    [GeneratedRegex(@"^\s*(it lasts |lasts )?(until|till|through|thru|up to) ", Options)]
    private static partial Regex Until();
}
