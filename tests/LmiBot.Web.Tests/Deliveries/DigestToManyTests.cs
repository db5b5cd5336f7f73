using System.Globalization;

namespace LmiBot.Web.Tests.Deliveries;

/// <summary>
/// A digest to many channels, on the real clock, as fast as Teams' limits allow and without reaching them.
/// <c>LMIBOT_DELIVERIES=10000</c> sets how many.
/// </summary>
public sealed class DigestToManyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Everyone_is_reached_once_within_a_tenth_more_than_the_time_that_the_limits_allow()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("LMIBOT_DELIVERIES") ?? "500", CultureInfo.InvariantCulture);
        await using var connector = await TeamsConnector.StartAsync();
        connector.Latency = TimeSpan.FromMilliseconds(400);
        await using var bot = new SendingBot(_folder);
        string[] channels = [.. Enumerable.Range(0, count).Select(SendingBot.Channel)];
        await bot.JoinAsync(connector.ServiceUrl, channels);

        await bot.AddAsync("digest", channels);
        var counts = await bot.OverAsync("digest", TimeSpan.FromMinutes(10));

        Assert.Equal((count, count), (counts.Sent, counts.All));
        Assert.Equal(channels, connector.Ledger.Select(a => a.Conversation).Order());
        var took = connector.Ledger.Max(a => a.At) - connector.Ledger.Min(a => a.At);
        TestContext.Current.TestOutputHelper?.WriteLine($"{count} in {took.TotalSeconds:0.0} s, {count / took.TotalSeconds:0.0} a second, {connector.Refusals} refusals");
        Assert.InRange(took.TotalSeconds, 0, 1.1 * count / 50);
        Assert.Equal(0, connector.Refusals);
    }

    public void Dispose() => _folder.Dispose();
}
