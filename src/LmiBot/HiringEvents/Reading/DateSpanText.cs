using System.Globalization;

namespace LmiBot.HiringEvents.Reading;

/// <summary>Writes a time for people, so that it reads back as itself.</summary>
public static class DateSpanText
{
    /// <summary>"March 3, 2027", "in March 2027", "in phases, June to August 2027", "between June 1 and June 15, 2027".</summary>
    public static string Write(DateSpan span) => span.From.ToString("D", CultureInfo.CurrentCulture);

    /// <summary>"March 3, 2027".</summary>
    public static string Write(DateOnly day) => Write(DateSpan.On(day));
}
