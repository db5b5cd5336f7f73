using LmiBot.Web.Deliveries;

namespace LmiBot.Web.Tests.Deliveries;

public sealed class DeliveryPaceTests : TimeProvider
{
    private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

    [Fact]
    public void It_yields_once_a_second_and_recovers()
    {
        var pace = new DeliveryPace(40, this);
        pace.Slow(1);
        Assert.Equal(40, pace.Rate);
        pace.Slow(0.8);
        pace.Slow(0.8);
        Assert.Equal(32, pace.Rate);
        _now += TimeSpan.FromSeconds(2);
        Assert.Equal(36, pace.Rate);
        pace.Slow(0.5);
        Assert.Equal(18, pace.Rate);
        _now += TimeSpan.FromSeconds(60);
        Assert.Equal(40, pace.Rate);
    }

    [Fact]
    public void However_often_it_yields_something_is_sent()
    {
        var pace = new DeliveryPace(50, this);
        for (var i = 0; i < 100; i++)
        {
            pace.Slow(0.5);
            _now += TimeSpan.FromSeconds(1);
        }
        Assert.InRange(pace.Rate, 2, 5);
    }

    public override DateTimeOffset GetUtcNow() => _now;
}
