using System.Globalization;
using LmiBot.Digests;

namespace LmiBot.Tests.Digests;

public sealed class TimeZonesTests
{
    [Theory]
    [InlineData("2026-11-23 09:00", "America/Chicago", "2026-11-23 15:00")]
    [InlineData("2026-07-06 09:00", "America/Chicago", "2026-07-06 14:00")]
    [InlineData("2026-07-06 09:00", "Europe/Berlin", "2026-07-06 07:00")]
    [InlineData("2026-07-06 09:00", "America/Phoenix", "2026-07-06 16:00")]
    // The clocks go from two to three: half past two is none, and an hour later.
    [InlineData("2026-03-08 01:30", "America/Chicago", "2026-03-08 07:30")]
    [InlineData("2026-03-08 02:30", "America/Chicago", "2026-03-08 08:30")]
    [InlineData("2026-03-08 03:30", "America/Chicago", "2026-03-08 08:30")]
    [InlineData("2026-03-29 02:00", "Europe/Berlin", "2026-03-29 01:00")]
    // The clocks go from two back to one: half past one is twice, and the second time is meant.
    [InlineData("2026-11-01 00:30", "America/Chicago", "2026-11-01 05:30")]
    [InlineData("2026-11-01 01:30", "America/Chicago", "2026-11-01 07:30")]
    [InlineData("2026-11-01 02:30", "America/Chicago", "2026-11-01 08:30")]
    public void A_time_on_a_clock_is_one_instant(string local, string zone, string utc)
    {
        var at = TimeZones.ToUtc(DateTime.Parse(local, CultureInfo.InvariantCulture), zone);
        Assert.Equal((utc, DateTimeKind.Utc), ($"{at:yyyy-MM-dd HH:mm}", at.Kind));
    }

    [Theory]
    [InlineData("America/Chicago", true)]
    [InlineData("Central Standard Time", false)]
    [InlineData("Nowhere/Atall", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_zone_is_known_by_its_IANA_id(string? id, bool isKnown) => Assert.Equal(isKnown ? id : null, TimeZones.Known(id));
}
