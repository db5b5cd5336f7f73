using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Access;

/// <summary>Lists that grow with an agency.</summary>
public sealed class LongListTests
{
    [Fact]
    public async Task A_message_shows_fifty_lines_and_says_how_many_more_there_are()
    {
        using var folder = new TemporaryFolder();
        await using var bot = new BotApplication(folder);
        await bot.InitializeAsync();
        await AddAsync(bot, 51);
        var staff = new Chat(bot);
        await staff.SayAsync("act as administrator");

        foreach (var list in new[] { "roles", "organizations", "invitations" })
        {
            var text = (string)(await staff.SayAsync(list))[0]!["text"]!;
            Assert.Equal(50, text.Split("\n").Count(line => line.StartsWith("- ", StringComparison.Ordinal)));
            Assert.EndsWith("\n\nand 1 more: the command line lists all.", text, StringComparison.Ordinal);
        }
    }

    private static async Task AddAsync(BotApplication bot, int count)
    {
        await using var db = await bot.Services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        for (var i = 0; i < count; i++)
        {
            var organization = new Organization { Name = $"Company {i}", NormalizedName = $"COMPANY {i}", AddedBy = "test", AddedAt = now };
            db.Add(organization);
            db.Add(new RoleGrant { TenantId = Chat.Tenant, ObjectId = $"{i}", Role = Role.Counselor, GrantedBy = "test", GrantedAt = now });
            db.Add(new Invitation
            {
                RequestId = $"{i}", OrganizationId = 0, Organization = organization, Role = Role.Partner,
                IssuedBy = "test", IssuedAt = now, ExpiresAt = now.AddDays(1), MostUses = 1, Uses = 0,
            });
        }
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
