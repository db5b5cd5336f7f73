using Microsoft.Extensions.Options;

namespace LmiBot.HiringEvents;

/// <summary>What time it is, and what day where the agency is.</summary>
public sealed class HiringEventClock(TimeProvider time, IOptions<HiringEventOptions> options)
{
    /// <summary>In UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(Now, TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone)));
}
