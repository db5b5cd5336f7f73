using System.Net;

namespace LmiBot.Channels.Tests;

public sealed class CallerNetworkTests
{
    [Theory]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff")]
    public void Addresses_of_one_customer_are_one_caller(string one, string other) =>
        Assert.Equal(CallerNetwork.Of(IPAddress.Parse(one)), CallerNetwork.Of(IPAddress.Parse(other)));

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.8")]
    [InlineData("::ffff:203.0.113.7", "::ffff:203.0.113.8")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1")]
    [InlineData("203.0.113.7", null)]
    public void Others_are_others(string one, string? other) =>
        Assert.NotEqual(CallerNetwork.Of(IPAddress.Parse(one)), CallerNetwork.Of(other is null ? null : IPAddress.Parse(other)));
}
