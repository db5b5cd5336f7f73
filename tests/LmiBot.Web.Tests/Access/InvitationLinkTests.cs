using LmiBot.Access;
using LmiBot.Web.Access;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Access;

public sealed class InvitationLinkTests(BotApplication bot)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_carries_the_invitation_and_says_no_more_when_it_is_over()
    {
        var links = bot.Services.GetRequiredService<InvitationLinks>();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;

        var open = Token(await links.WriteAsync(Until(now.AddDays(1)), Cancellation));
        var over = Token(await links.WriteAsync(Until(now.AddSeconds(-1)), Cancellation));

        Assert.Equal((InvitationState.Open, 7), await links.ReadAsync(open, Cancellation));
        Assert.Equal((InvitationState.Expired, 0), await links.ReadAsync(over, Cancellation));
        Assert.Equal((InvitationState.Unknown, 0), await links.ReadAsync(open[..^2], Cancellation));
        Assert.StartsWith("This invitation has expired: ask whoever sent it", (await InvitedPerson.OpenAsync(bot, $"#invitation={over}")).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_leads_to_the_agencys_site()
    {
        using var folder = new TemporaryFolder();
        await using var agency = new BotApplication(folder, ("Agency:PublicAddress", "https://lmi.example.gov/bot/"));
        await agency.InitializeAsync();

        var link = await agency.Services.GetRequiredService<InvitationLinks>().WriteAsync(Until(TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(1)), Cancellation);

        Assert.StartsWith("https://lmi.example.gov/bot/#invitation=ey", link, StringComparison.Ordinal);
    }

    private static string Token(string link)
    {
        Assert.DoesNotContain('_', link);
        return Uri.UnescapeDataString(link.Split("#invitation=")[1]);
    }

    private static Invitation Until(DateTime expires) => new()
    {
        InvitationId = 7,
        RequestId = "7",
        OrganizationId = 1,
        Role = Role.Partner,
        IssuedBy = "test",
        IssuedAt = expires,
        ExpiresAt = expires,
        MostUses = 1,
        Uses = 0,
    };
}
