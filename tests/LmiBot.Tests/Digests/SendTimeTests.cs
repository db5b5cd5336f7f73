using LmiBot.Digests;

namespace LmiBot.Tests.Digests;

public sealed class SendTimeTests
{
    /// <summary>A Monday.</summary>
    private static readonly DateTime Now = new(2026, 11, 23, 10, 0, 0);

    [Theory]
    [InlineData("", "now")]
    [InlineData("now", "now")]
    [InlineData("Tuesday 9:00", "2026-11-24 09:00")]
    [InlineData("Monday 9:00", "2026-11-30 09:00")]
    [InlineData("Monday 11:00", "2026-11-23 11:00")]
    [InlineData("tomorrow at 8:30 am", "2026-11-24 08:30")]
    [InlineData("December 1 at 9", "2026-12-01 09:00")]
    [InlineData("12/1/2026 at 2pm", "2026-12-01 14:00")]
    [InlineData("tomorrow at noon", "2026-11-24 12:00")]
    [InlineData("12:30 am", "2026-11-24 00:30")]
    [InlineData("9:00", "2026-11-24 09:00")]
    [InlineData("17:15", "2026-11-23 17:15")]
    public void Is_understood(string text, string expected)
    {
        var at = Assert.IsType<SendTimeReading.At>(SendTime.Read(text, Now));
        Assert.Equal(expected, at.Local is { } local ? $"{local:yyyy-MM-dd HH:mm}" : "now");
    }

    [Theory]
    [InlineData("yesterday at 9:00")]
    [InlineData("today at 9:00")]
    [InlineData("November 20, 2026 at 9:00")]
    public void Is_over(string text) => Assert.IsType<SendTimeReading.Past>(SendTime.Read(text, Now));

    [Theory]
    [InlineData("next Friday at 9:00", "2026-11-27 09:00", "2026-12-04 09:00")]
    [InlineData("next Wednesday, 2 pm", "2026-11-25 14:00", "2026-12-02 14:00")]
    public void May_mean_either(string text, string earlier, string later)
    {
        var two = Assert.IsType<SendTimeReading.Ambiguous>(SendTime.Read(text, Now));
        Assert.Equal((earlier, later), ($"{two.Earlier:yyyy-MM-dd HH:mm}", $"{two.Later:yyyy-MM-dd HH:mm}"));
    }

    [Theory]
    [InlineData("Monday")]
    [InlineData("Monday 25:00")]
    [InlineData("Monday 9:75")]
    [InlineData("13 pm")]
    [InlineData("soon at 9:00")]
    [InlineData("next month at 9:00")]
    [InlineData("9")]
    public void Is_not_understood(string text) => Assert.IsType<SendTimeReading.NotUnderstood>(SendTime.Read(text, Now));
}
