namespace LmiBot.Web;

/// <summary>Who runs the bot: configuration section <c>Agency</c>.</summary>
internal sealed class AgencyOptions
{
    public string Name { get; set; } = "LmiBot";

    /// <summary>The area of a question that names none: an area code, such as 48 for Texas.</summary>
    public string HomeArea { get; set; } = "48";

    /// <summary>In whose days dates are said: an IANA id.</summary>
    public string TimeZone { get; set; } = "America/Chicago";

    /// <summary>Where people reach the bot's pages, such as https://lmi.example.gov/. With its path, where it has one. Without it cards in Teams link to no page, since Teams opens absolute https addresses only.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>The day that it is now, on the agency's clocks.</summary>
    public DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(Local(time.GetUtcNow().UtcDateTime));

    /// <summary>A time in UTC, as the agency's clocks show it.</summary>
    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(TimeZone));
}
