using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Fuzzing;

/// <summary>Alone in the process while it runs: it measures memory.</summary>
[CollectionDefinition(nameof(FuzzTests), DisableParallelization = true)]
public sealed class RunsAlone;

/// <summary>Whatever is posted, the bot neither fails nor apologizes, keeps no more than it may, and answers the next question.</summary>
[Collection(nameof(FuzzTests))]
public sealed class FuzzTests
{
    /// <summary>
    /// Bytes that the live heap may grow by in the second half, for which the first has filled the runtime's pools. Seen: 5 to 32 MB; with every
    /// activity kept for ever 294 MB.
    /// </summary>
    private const long MostGrowth = 100L << 20;

    /// <summary>What a hundredth of the cases, at least, comes to.</summary>
    private static readonly string[] Everything =
        ["message answered", "messageUpdate answered", "invoke answered", "invoke silent", "conversationUpdate answered", "conversationUpdate silent", "installationUpdate answered", "installationUpdate silent", "other silent"];

    private const int WebChats = 40;
    private const int AtOnce = 8;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_comes_in_the_bot_goes_on()
    {
        await using var sink = await ReplySink.StartAsync();
        using var folder = new TemporaryFolder();
        await using var bot = new BotApplication(folder, [.. ActivityMutator.Settings, ("WebChat:RequestsPerMinute", "1000000"), ("Logging:Console:LogLevel:Default", "None")]);
        await bot.InitializeAsync();
        var activities = new ActivityMutator(sink.ServiceUrl);
        var webChats = await Task.WhenAll(Enumerable.Range(0, WebChats).Select(_ => OpenWebChatAsync(bot)));
        var plan = FuzzPlan.Read();
        FuzzCase Case(int number) => new(number, activities, webChats);

        using var turns = new TurnCounts();
        var early = await RunAsync(bot, plan.Numbers.Take(plan.Count / 2).Select(Case));
        var before = LiveBytes();
        var late = await RunAsync(bot, plan.Numbers.Skip(plan.Count / 2).Select(Case));
        var growth = LiveBytes() - before;

        List<string> failures = [.. early, .. late, .. Complaints(bot, plan, Case)];
        TestContext.Current.TestOutputHelper?.WriteLine($"{turns}; the heap has grown by {growth >> 20} MB");
        Assert.True(failures.Count == 0, $"{failures.Count} failures, some of them:\n{string.Join("\n\n", failures.Take(5))}");
        Assert.True(plan.Count < 1_000 || GoesDeep(turns, plan.Count), $"What is refused at the door tests nothing behind it. {turns}");
        Assert.True(growth < MostGrowth, $"The heap has grown by {growth >> 20} MB.");
        await using var db = await bot.Services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContextAsync(Cancellation);
        Assert.Empty(await OverlongAsync(db));
        Assert.Contains("Registered Nurses", Chat.CardText(Assert.Single(await new Chat(bot).SayAsync("top openings in healthcare"))), StringComparison.Ordinal);
        foreach (var (path, token) in webChats.Take(3))
            Assert.Equal(HttpStatusCode.OK, (await SayAsync(bot, path, token)).StatusCode);
    }

    [Fact]
    public async Task The_corpus_is_true()
    {
        await using var sink = await ReplySink.StartAsync();
        using var folder = new TemporaryFolder();
        await using var bot = new BotApplication(folder, ActivityMutator.Settings);
        await bot.InitializeAsync();
        var activities = new ActivityMutator(sink.ServiceUrl);

        for (var i = 0; i < ActivityMutator.Count; i++)
        {
            using var content = new StringContent(activities.Original(i), System.Text.Encoding.UTF8, "application/json");
            using var response = await bot.Client.PostAsync("/api/messages", content, Cancellation);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode} for {activities.Original(i)}");
        }

        Assert.DoesNotContain(bot.Complaints, line => line.Contains("not sent", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal));
    }

    /// <returns>The requests that failed.</returns>
    private static async Task<IReadOnlyCollection<string>> RunAsync(BotApplication bot, IEnumerable<FuzzCase> cases)
    {
        var failures = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Cancellation }, async (fuzz, cancellation) =>
        {
            if (await FaultAsync(bot, fuzz, cancellation) is { } fault)
                failures.Enqueue($"{fault} from {fuzz}");
        });
        return failures;
    }

    private static bool GoesDeep(TurnCounts turns, int cases) => turns.Total * 10 > cases * 6 && Everything.All(turn => turns.Of(turn) * 100 > cases);

    private static async Task<string?> FaultAsync(BotApplication bot, FuzzCase fuzz, CancellationToken cancellation)
    {
        using var request = fuzz.ToRequest();
        try
        {
            using var response = await bot.Client.SendAsync(request, cancellation);
            return Fault(response, await response.Content.ReadAsByteArrayAsync(cancellation));
        }
        catch (HttpRequestException exception)
        {
            return exception.Message;
        }
    }

    private static string? Fault(HttpResponseMessage response, byte[] body)
    {
        if (response.StatusCode >= HttpStatusCode.InternalServerError && response.StatusCode != HttpStatusCode.NotImplemented)
            return $"{(int)response.StatusCode}";
        if (response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) != true)
            return null;
        try
        {
            JsonNode.Parse(body);
            return null;
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or ArgumentException)
        {
            return $"{(int)response.StatusCode} with a body that is no JSON ({exception.Message})";
        }
    }

    /// <summary>Errors of the log, each with the case that it was logged for.</summary>
    private static IEnumerable<string> Complaints(BotApplication bot, FuzzPlan plan, Func<int, FuzzCase> @case)
    {
        var numbers = plan.Numbers.ToDictionary(FuzzCase.TraceOf);
        return bot.ComplaintsByTrace
            .Where(c => c.Line.StartsWith("Error", StringComparison.Ordinal) || c.Line.StartsWith("Critical", StringComparison.Ordinal))
            .DistinctBy(c => c.TraceId ?? c.Line)
            .Select(c => $"{c.Line} for {(c.TraceId is { } trace && numbers.TryGetValue(trace, out var number) ? @case(number) : "no case in particular")}\n{c.Exception}");
    }

    /// <summary>SQLite keeps what doesn't fit; SQL Server refuses it.</summary>
    private static async Task<IReadOnlyList<string>> OverlongAsync(LmiDbContext db)
    {
        var found = new List<string>();
        foreach (var property in db.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(p => p.ClrType == typeof(string) && p.GetMaxLength() > 0))
        {
            var (table, column) = (property.DeclaringType.GetTableName(), property.GetColumnName());
#pragma warning disable EF1002 // Names of the model, nobody's input.
            var longest = await db.Database.SqlQueryRaw<int>($"""SELECT COALESCE(MAX(LENGTH("{column}")), 0) AS "Value" FROM "{table}" """).SingleAsync(Cancellation);
#pragma warning restore EF1002
            if (longest > property.GetMaxLength())
                found.Add($"{table}.{column} holds {longest} characters");
        }
        return found;
    }

    private static long LiveBytes()
    {
        // A second time for what the first one's finalizers have let go.
        for (var times = 0; times < 2; times++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static async Task<(string Path, string Token)> OpenWebChatAsync(BotApplication bot)
    {
        using var response = await bot.Client.PostAsync("/v3/directline/tokens/generate", null, Cancellation);
        var body = await response.Content.ReadFromJsonAsync<JsonObject>(Cancellation);
        return ($"/v3/directline/conversations/{body!["conversationId"]}/activities", (string)body["token"]!);
    }

    private static Task<HttpResponseMessage> SayAsync(BotApplication bot, string path, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(new JsonObject { ["type"] = "message", ["text"] = "hi" }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return bot.Client.SendAsync(request, Cancellation);
    }
}
