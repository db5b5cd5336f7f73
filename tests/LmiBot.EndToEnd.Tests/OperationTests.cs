using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LmiBot.EndToEnd.Tests;

public sealed class OperationTests
{
    private const string Marker = "zanzibarquilt";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Telemetry_reaches_the_collector_and_neither_it_nor_the_log_holds_a_word_of_what_was_said()
    {
        await using var collector = await Collector.StartAsync();
        await using var bot = await Bot.StartAsync(
            Repository.WebAssembly, "Production", Cancellation,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "500"), ("OTEL_BSP_SCHEDULE_DELAY", "200"), ("Logging__LogLevel__LmiBot", "Trace"));

        await SayAsync(bot.Client, $"what does a {Marker} earn");
        await bot.Client.GetAsync(new Uri($"/api/ask?q={Marker}", UriKind.Relative), Cancellation);

        await collector.GetsAsync("/v1/traces", ["lmibot", "turn message", "directline", "answered", "Microsoft.AspNetCore", "/api/ask"], Cancellation);
        await collector.GetsAsync("/v1/metrics", ["lmibot.turn.duration", "lmibot.questions", "NotUnderstood", "http.server.request.duration"], Cancellation);
        Assert.DoesNotContain(Marker, collector.All, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Marker, bot.Output, StringComparison.OrdinalIgnoreCase);
        Assert.All(bot.Output.TrimEnd().Split('\n'), line => Assert.NotNull(JsonNode.Parse(line)!["Timestamp"]));
    }

    [Fact]
    public async Task Development_logs_for_people()
    {
        await using var bot = await Bot.StartAsync(Repository.WebAssembly, "Development", Cancellation);

        Assert.Contains("info: LmiBot.Web", bot.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("{\"Timestamp\"", bot.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_says_in_a_sentence_what_keeps_the_app_from_being_built()
    {
        var start = new ProcessStartInfo("dotnet", [Repository.WebAssembly, "doctor"]);
        start.Environment["Database__Provider"] = "Oracle";
        await using var doctor = new ChildProcess(start);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => doctor.SucceedAsync(Cancellation));

        Assert.Contains("exit code 1", failure.Message, StringComparison.Ordinal);
        Assert.Equal("problem  settings           Database:Provider is \"Oracle\"; set it to Sqlite, SqlServer or PostgreSql.", doctor.Output.Trim());
    }

    private static async Task SayAsync(HttpClient client, string text)
    {
        using var given = await client.PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative), null, Cancellation);
        var start = await given.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", start.GetProperty("token").GetString());
        using var said = await client.PostAsJsonAsync(
            $"/v3/directline/conversations/{start.GetProperty("conversationId").GetString()}/activities", new { type = "message", text }, Cancellation);
        said.EnsureSuccessStatusCode();
    }
}
