namespace LmiBot.Digests;

internal static class TimeZones
{
    /// <summary>The id, if this machine knows it and a row has room for it; else null.</summary>
    public static string? Known(string? id) => id is { Length: > 0 and <= 100 } && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId ? id : null;

    /// <summary>A time on a clock there, in UTC. One that its spring leaves out is an hour later.</summary>
    public static DateTime ToUtc(DateTime local, string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone);
    }
}
