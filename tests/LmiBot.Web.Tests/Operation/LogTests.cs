using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LmiBot.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LmiBot.Web.Tests.Operation;

/// <summary>What people say, who they are and what they prove it with is in no log, at the finest level of ours.</summary>
public sealed class LogTests : IAsyncDisposable
{
    private const string Marker = "zanzibarquilt";
    private const string PersonName = "Ottilie Marmaduke";

    private static readonly string DatabaseException = TestDatabase.IsPostgreSql ? "PostgresException" : "SqliteException";

    private readonly TemporaryFolder _folder = new();
    private readonly OperatedHost _host;

    public LogTests() => _host = new OperatedHost(_folder) { Settings = { ["Logging:LogLevel:LmiBot"] = "Trace" } };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_conversation_leaves_no_word_of_it_in_the_log()
    {
        using var client = _host.Start();

        var token = await TalkAsync(client);
        await client.GetAsync(new Uri($"/api/ask?q=what does a {Marker} earn&conversation={Marker}{Marker}", UriKind.Relative), Cancellation);
        await client.GetAsync(new Uri($"/ask?q=what does a {Marker} earn", UriKind.Relative), Cancellation);

        AssertDiscreet(token);
    }

    [Fact]
    public async Task A_turn_that_fails_leaves_its_error_under_its_trace_and_no_word_of_it()
    {
        using var client = _host.Start();
        await RefuseAsync("HandledActivities", "the disk is full");

        var token = await TalkAsync(client);

        foreach (var failed in Failures())
        {
            Assert.Contains("the disk is full", failed.Whole, StringComparison.Ordinal);
            Assert.Contains($"reference {failed.TraceId}", failed.Whole, StringComparison.Ordinal);
        }
        AssertDiscreet(token);
    }

    [Fact]
    public async Task An_error_that_quotes_what_was_said_is_logged_without_its_message()
    {
        using var client = _host.Start();
        await RefuseAsync("HandledActivities", $"cannot store {Marker}");

        var token = await TalkAsync(client);

        Assert.Contains(Failures(), failed => failed.Whole.Contains(DatabaseException, StringComparison.Ordinal) && failed.Whole.Contains("   at ", StringComparison.Ordinal));
        Assert.Contains(Failures(), failed => failed.Whole.Contains("the message quotes the user", StringComparison.Ordinal));
        AssertDiscreet(token);
    }

    [Theory]
    [InlineData("/api/ask?conversation=a-conversation-of-mine")]
    [InlineData("/ask?c=a-conversation-of-mine")]
    public async Task A_question_in_an_address_that_fails_is_logged_without_a_message_that_quotes_it(string address)
    {
        using var client = _host.Start();
        await RefuseAsync("ConversationStates", "cannot store Houston");

        using var failed = await client.GetAsync(new Uri($"{address}&q=what does a welder earn in Houston", UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        var error = Assert.Single(_host.Log.Entries, entry => entry.Level == LogLevel.Error).Whole;
        Assert.Contains("the message quotes the user", error, StringComparison.Ordinal);
        Assert.Contains(DatabaseException, error, StringComparison.Ordinal);
        Assert.Contains("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain(_host.Log.Entries, entry => entry.Whole.Contains("Houston", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("Houston", await failed.Content.ReadAsStringAsync(Cancellation), StringComparison.OrdinalIgnoreCase);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    private List<RecordedLog.Entry> Failures()
    {
        var failures = _host.Log.Entries.Where(entry => entry.Level == LogLevel.Error && entry.Category.StartsWith("LmiBot.Channels", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, failures.Count);
        return failures;
    }

    /// <summary>Lets the database refuse every new row of a table.</summary>
    private async Task RefuseAsync(string table, string why)
    {
        var trigger = TestDatabase.IsPostgreSql
            ? $"""
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{why}'; END $$;
                CREATE TRIGGER refuse BEFORE INSERT ON "{table}" FOR EACH ROW EXECUTE FUNCTION refuse()
                """
            : $"""CREATE TRIGGER refuse BEFORE INSERT ON "{table}" BEGIN SELECT RAISE(ABORT, '{why}'); END""";
        await using var db = _folder.Open();
        await db.Database.ExecuteSqlRawAsync(trigger, Cancellation);
    }

    private void AssertDiscreet(string token)
    {
        Assert.NotEmpty(_host.Log.Entries);
        foreach (var secret in new[] { Marker, PersonName, token })
            Assert.DoesNotContain(_host.Log.Entries, entry => entry.Whole.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Says two things in the web chat.</summary>
    /// <returns>The token that it was said with.</returns>
    private static async Task<string> TalkAsync(HttpClient client)
    {
        var given = await client.PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative), null, Cancellation);
        var start = (await given.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!;
        var (token, conversation) = ((string)start["token"]!, (string)start["conversationId"]!);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var text in new[] { $"what does a {Marker} earn", $"openings for {Marker} in Austin" })
        {
            var message = new JsonObject { ["type"] = "message", ["text"] = text, ["from"] = new JsonObject { ["id"] = "me", ["name"] = PersonName } };
            using var said = await client.PostAsJsonAsync($"/v3/directline/conversations/{conversation}/activities", message, Cancellation);
            Assert.Equal(HttpStatusCode.OK, said.StatusCode);
        }
        return token;
    }
}
