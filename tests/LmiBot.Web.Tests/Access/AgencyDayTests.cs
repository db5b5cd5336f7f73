using System.Globalization;
using LmiBot.Access;
using LmiBot.Web.Access;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Tests.Access;

/// <summary>The last day of an invitation is one of the agency's.</summary>
public sealed class AgencyDayTests
{
    [Theory]
    [InlineData("America/Chicago", "2026-12-06T02:00:00", "December 5")]
    [InlineData("America/Chicago", "2026-07-06T04:59:59", "July 5")]
    [InlineData("America/Chicago", "2026-07-06T05:00:00", "July 6")]
    [InlineData("Pacific/Guam", "2026-12-05T14:00:00", "December 6")]
    public void It_is_the_one_that_the_clocks_there_show(string zone, string utc, string day)
    {
        var replies = new AccessReplies(Options.Create(new AgencyOptions { TimeZone = zone }));
        var invitation = new Invitation
        {
            RequestId = "1", OrganizationId = 1, Organization = new Organization { Name = "Acme", NormalizedName = "ACME", AddedBy = "test", AddedAt = default }, Role = Role.Partner,
            IssuedBy = "test", IssuedAt = default, ExpiresAt = DateTime.Parse(utc, CultureInfo.InvariantCulture), MostUses = 1, Uses = 0,
        };

        Assert.Contains($"until {day}, 2026", replies.List([invitation]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zone_that_does_not_exist_is_said_at_the_start()
    {
        using var folder = new TemporaryFolder();
        await using var bot = new BotApplication(folder, ("Agency:TimeZone", "Texas"));

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(async () => await bot.InitializeAsync());

        Assert.Contains("Agency:TimeZone is no time zone: write an IANA id", fault.Message, StringComparison.Ordinal);
    }
}
