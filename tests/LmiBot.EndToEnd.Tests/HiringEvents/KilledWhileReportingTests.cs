using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace LmiBot.EndToEnd.Tests.HiringEvents;

/// <summary>The process is killed in the middle of each turn of the dialog. The channel delivers the same message again, as it does when nobody answered.</summary>
public sealed partial class KilledWhileReportingTests
{
    private const string Tenant = "5d1c6b7e-0000-4000-8000-000000000001", Person = "5d1c6b7e-0000-4000-8000-00000000000a";

    /// <summary>What is said, and what the reply has.</summary>
    private static readonly (string Said, string Has)[] Script =
    [
        ("log a hiring event", "What happens?"),
        ("layoff", "What happens: Layoff."),
        ("Killjoy Kites", "Employer: Killjoy Kites."),
        ("many", "How many jobs are lost?"),
        ("60", "Jobs lost: 60."),
        ("Springfield", "Several places are called Springfield."),
        ("Springfield, MO", "Place: Springfield, in Springfield, MO."),
        ("March 3", "Date: March 3,"),
        ("no", "Publication: No, for the staff only."),
        ("that's all", "Is this right?"),
        ("change the jobs to 61", "Jobs lost: 61."),
        ("log it", "Logged as HE-"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="after">Milliseconds from the message to the kill; a turn takes some five.</param>
    [Theory]
    [InlineData(4)]
    [InlineData(200)]
    public async Task Nothing_that_was_typed_or_confirmed_is_lost_or_done_twice(int after)
    {
        await using var bot = await Bot.StartAsync(
            Repository.WebAssembly, "Development", Cancellation, ("Access__Administrators__0__ObjectId", Person), ("Access__Administrators__0__TenantId", Tenant));
        var before = Events(bot);
        foreach (var (index, (said, has)) in Script.Index())
        {
            var lost = SayAsync(bot, index, said);
            await Task.Delay(after, Cancellation);
            await bot.RestartAsync(Cancellation);
            await lost.ContinueWith(_ => { }, TaskScheduler.Default);

            Assert.Contains(has, await SayAsync(bot, index, said), StringComparison.Ordinal);
        }

        // Once, and complete: said again, it is the same event.
        var number = int.Parse(Reference().Match(await SayAsync(bot, Script.Length - 1, "log it")).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.Contains("Killjoy Kites", await SayAsync(bot, 100, $"change HE-{number}"), StringComparison.Ordinal);
        Assert.Contains("Jobs lost: 61. Place: Springfield, in Springfield, MO.", await SayAsync(bot, 101, "resume"), StringComparison.Ordinal);
        Assert.Equal(before + 1, Events(bot));
    }

    [GeneratedRegex(@"Logged as HE-(\d+)\.")]
    private static partial Regex Reference();

    private static long Events(Bot bot)
    {
        using var connection = new SqliteConnection(bot.Database);
        connection.Open();
        using var count = connection.CreateCommand();
        count.CommandText = """SELECT COUNT(*) FROM "HiringEvents" """;
        return (long)count.ExecuteScalar()!;
    }

    private static async Task<string> SayAsync(Bot bot, int number, string text)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = $"message-{number}",
            ["text"] = text,
            ["channelId"] = "msteams",
            ["serviceUrl"] = "http://localhost:1",
            ["deliveryMode"] = "expectReplies",
            ["locale"] = "en-US",
            ["from"] = new JsonObject { ["id"] = "29:ann", ["aadObjectId"] = Person },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
            ["conversation"] = new JsonObject { ["id"] = "chat", ["conversationType"] = "personal" },
        };
        using var response = await bot.Client.PostAsJsonAsync(bot.MessagesEndpoint, activity, Cancellation);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadFromJsonAsync<JsonObject>(Cancellation);
        return string.Join(" | ", body!["activities"]!.AsArray().Select(reply => (string?)reply!["summary"] ?? (string?)reply["text"]));
    }
}
