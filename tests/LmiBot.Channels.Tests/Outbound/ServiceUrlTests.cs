using LmiBot.Channels.Outbound;
using Microsoft.Extensions.Options;

namespace LmiBot.Channels.Tests.Outbound;

public sealed class ServiceUrlTests
{
    [Theory]
    [InlineData("http://localhost:3978", "http://localhost:3978/")]
    [InlineData("http://127.0.0.1:56150/_connector", "http://127.0.0.1:56150/_connector/")]
    [InlineData("https://[::1]/x/", "https://[::1]/x/")]
    public void Without_an_app_id_this_machine_may_be_called(string serviceUrl, string address)
    {
        Assert.True(Urls(appId: null).TryAllow(serviceUrl, out var allowed));
        Assert.Equal(address, allowed.AbsoluteUri);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/relative")]
    [InlineData("not a url")]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("http://localhost.example.com")]
    [InlineData("http://localhost@example.com")]
    [InlineData("http://example.com@localhost")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://10.0.0.1")]
    [InlineData("http://0.0.0.0")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://localhost/")]
    [InlineData("gopher://127.0.0.1/")]
    public void And_nothing_else(string? serviceUrl) => Assert.False(Urls(appId: null).TryAllow(serviceUrl, out _));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net/emea/8d5a8f3e/")]
    [InlineData("https://SMBA.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net:443/teams")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc")]
    [InlineData("https://webchat.botframework.com/")]
    public void With_one_the_hosts_of_Teams_and_the_Bot_Framework(string serviceUrl) => Assert.True(Urls().TryAllow(serviceUrl, out _));

    [Theory]
    [InlineData("http://smba.trafficmanager.net/amer/")]
    [InlineData("https://evilsmba.trafficmanager.net/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.example/")]
    [InlineData("https://evilsmba.trafficmanager.net.example/")]
    [InlineData("https://smba.trafficmanager.net./amer/")]
    [InlineData("https://smba.trafficmanager.net@example.com/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    [InlineData("https://user:secret@smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://smba.trafficmanager.net:80/")]
    [InlineData("https://smba.trafficmanager.net?x=/")]
    [InlineData("https://smba.trafficmanager.net#x")]
    [InlineData("https://botframework.com/")]
    [InlineData("https://.botframework.com/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://x.botframework.com.example/")]
    [InlineData("https://52.112.0.1/")]
    [InlineData("https://[2603:1063::1]/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://localhost/")]
    [InlineData("http://localhost:3978/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("https://bot.agency.example/")]
    [InlineData("https://smba\u3002trafficmanager.net.example/")]
    public void And_nothing_else_even_on_this_machine(string serviceUrl) => Assert.False(Urls().TryAllow(serviceUrl, out _));

    [Theory]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams", true)]
    [InlineData("https://smba.infra.dod.teams.microsoft.us/teams", true)]
    [InlineData("https://webchat.botframework.azure.us/", true)]
    [InlineData("https://smba.trafficmanager.net/amer/", false)]
    public void The_government_has_its_own(string serviceUrl, bool isAllowed) =>
        Assert.Equal(isAllowed, Urls(cloud: BotCloud.UsGovernment).TryAllow(serviceUrl, out _));

    [Theory]
    [InlineData("https://bot.agency.example/", true)]
    [InlineData("https://a.channels.example/", true)]
    [InlineData("https://a.b.channels.example/", true)]
    [InlineData("https://channels.example/", false)]
    [InlineData("https://evil-bot.agency.example/", false)]
    [InlineData("http://bot.agency.example/", false)]
    [InlineData("https://smba.trafficmanager.net/amer/", true)]
    public void Others_can_be_configured(string serviceUrl, bool isAllowed) =>
        Assert.Equal(isAllowed, Urls(hosts: ["bot.agency.example", "*.channels.example"]).TryAllow(serviceUrl, out _));

    private static ServiceUrls Urls(string? appId = OutboundHost.AppId, BotCloud cloud = BotCloud.Public, params string[] hosts)
    {
        var connector = new ConnectorOptions();
        foreach (var host in hosts)
            connector.AllowedHosts.Add(host);
        return new ServiceUrls(Options.Create(new BotOptions { AppId = appId, Cloud = cloud }), Options.Create(connector));
    }
}
