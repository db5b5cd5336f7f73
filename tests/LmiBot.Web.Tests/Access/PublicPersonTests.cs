using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Access;

/// <summary>Whatever somebody without a role says, who is who stays as it is. The texts are made of the commands' own words, from a fixed seed.</summary>
public sealed class PublicPersonTests
{
    private const string Id = "5d1c6b7e-0000-4000-b000-000000000001";
    private const int Texts = 400;

    private static readonly string[] Starts = ["grant", "give", "make", "withdraw", "revoke", "remove", "invite", "add organization", "add an organization named", "this is", "make this", "please grant", "/grant", "revoke invitation", "act like"];
    private static readonly string[] Middles = ["analyst", "administrator", "admin", "a partner of Acme", "the role of counselor", "me", "this channel", "invitation", "1", "the review channel", "<at>Ann</at>", "an administrator", "partner"];
    private static readonly string[] Ends = ["to {id}", "from {id}", "to <at>Ann</at>", "from me", "of Acme", "for 14 days", "an administrator", "administrator", "as the staff channel", "the staff channel", "#1", ""];

    [Theory]
    [InlineData(Id, false)]
    [InlineData(Chat.Administrator, true)]
    public async Task Only_an_administrators_words_change_who_is_who(string objectId, bool changes)
    {
        using var folder = new TemporaryFolder();
        await using var quiet = new BotApplication(folder, ("Access:Administrators:0:ObjectId", Chat.Administrator), ("Access:Administrators:0:TenantId", Chat.Tenant));
        await quiet.InitializeAsync();
        await using (var db = Open(quiet))
        {
            db.Add(new LmiBot.Access.Organization { Name = "Acme", NormalizedName = "ACME", AddedBy = "test", AddedAt = DateTime.UnixEpoch });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var before = await CountAsync(quiet);
        var (personal, channel) = (new Chat(quiet, objectId: objectId), new Chat(quiet, type: "channel", objectId: objectId));
        var random = new Random(1);

        for (var i = 0; i < Texts; i++)
        {
            var text = string.Join(' ', Pick(Starts), Pick(Middles), Pick(Ends)).Replace("{id}", Id, StringComparison.Ordinal).Trim();
            var replies = i % 2 == 0 ? await personal.SayAsync(text) : await channel.MentionAsync(text);
            Assert.Single(replies);
        }

        Assert.Equal(changes, before != await CountAsync(quiet));
        Assert.Empty(quiet.Complaints);

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    private static LmiDbContext Open(BotApplication app) => app.Services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContext();

    private static async Task<(int, int, int, int, int, int)> CountAsync(BotApplication app)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var db = Open(app);
        return (await db.Organizations.CountAsync(cancellation), await db.RoleGrants.CountAsync(cancellation), await db.RoleGrants.CountAsync(g => g.WithdrawnAt != null, cancellation),
            await db.Invitations.CountAsync(cancellation), await db.Invitations.CountAsync(i => i.RevokedAt != null, cancellation), await db.ChannelPurposes.CountAsync(cancellation));
    }
}
