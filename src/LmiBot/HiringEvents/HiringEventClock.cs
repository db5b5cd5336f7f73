using Microsoft.Extensions.Options;

namespace LmiBot.HiringEvents;

/// <summary>What time it is, and what day where the agency is.</summary>
public sealed class HiringEventClock(TimeProvider clock, IOptions<HiringEventOptions> options)
{
    /// <summary>In UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => DayOf(Now);

    /// <param name="time">In UTC.</param>
    public DateOnly DayOf(DateTime time) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(time, TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone)));
}
