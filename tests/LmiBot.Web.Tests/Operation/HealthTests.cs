using System.Net;
using LmiBot.Channels.Outbound;
using LmiBot.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Operation;

public sealed class HealthTests(BotApplication bot)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    public async Task A_healthy_bot_says_so_in_one_word(string path) => Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(bot.Client, path));

    [Fact]
    public async Task Without_its_database_it_is_alive_and_not_ready_and_strangers_are_not_told_why()
    {
        using var folder = new TemporaryFolder();
        await using var host = new OperatedHost(folder);
        using var client = host.Start();
        await using (var db = folder.Open())
            await db.Database.ExecuteSqlRawAsync("""ALTER TABLE "Releases" RENAME TO "Lost" """, Cancellation);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await AskAsync(client, "/healthz/ready"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(client, "/healthz/live"));
        Assert.Contains(host.Log.Entries, entry => entry.Whole.Contains(TestDatabase.IsPostgreSql ? "relation \"Releases\" does not exist" : "no such table: Releases", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_token_it_is_alive_and_not_ready()
    {
        using var folder = new TemporaryFolder();
        await using var host = new OperatedHost(folder) { Replace = services => services.AddSingleton<ICredentialCheck>(new Refused()) };
        using var client = host.Start();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await AskAsync(client, "/healthz/ready"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(client, "/healthz/live"));
        Assert.Contains(host.Log.Entries, entry => entry.Whole.Contains("the secret has expired", StringComparison.Ordinal));
    }

    private static async Task<(HttpStatusCode, string)> AskAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }

    private sealed class Refused : ICredentialCheck
    {
        public Task<string?> FaultAsync(CancellationToken cancellationToken) => Task.FromResult<string?>("the secret has expired");
    }
}
