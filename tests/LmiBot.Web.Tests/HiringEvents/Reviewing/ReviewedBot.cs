using System.Text.Json.Nodes;
using LmiBot.Access;
using LmiBot.Channels.Tests;
using LmiBot.Data;
using LmiBot.Deliveries;
using LmiBot.HiringEvents;
using LmiBot.Web.Deliveries;
using LmiBot.Web.Tests.Access;
using LmiBot.Web.Tests.HiringEvents.Reviewing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(ReviewedBot))]

namespace LmiBot.Web.Tests.HiringEvents.Reviewing;

/// <summary>An app with a review channel. Ann and Bob are analysts, Cal is a counselor, Pat and Sam are partners of Acme and Globex, Vic is nobody.</summary>
public sealed class ReviewedBot : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RecordedConnector _connector = null!;
    private int _logged;

    internal BotApplication Bot { get; private set; } = null!;

    internal Script Script { get; private set; } = null!;

    internal IServiceProvider Services => Bot.Services;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _connector = await RecordedConnector.StartAsync();
        Bot = new BotApplication(_folder, ("Access:Administrators:0:ObjectId", Chat.Administrator), ("Access:Administrators:0:TenantId", Chat.Tenant), ("Bot:TenantId", Chat.Tenant));
        await Bot.InitializeAsync();
        Script = new Script(Bot) { ServiceUrl = _connector.ServiceUrl };
        // A new thread has this id; a message to a chat is given it too, and nobody looks.
        _connector.Body = new JsonObject { ["id"] = $"{Script.Channel};messageid=1", ["activityId"] = "1" }.ToJsonString();
        await Script.PlayAsync("""
            administrator in channel: make this the review channel
            administrator: grant analyst to {ann}
            administrator: grant analyst to {bob}
            administrator: grant counselor to {cal}
            administrator: add organization Acme
            administrator: add organization Globex
            administrator: grant partner of Acme to {pat}
            administrator: grant partner of Globex to {sam}
            pat: hello
            sam: hello
            """);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await _connector.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Pat logs a layoff at an employer of its own.</summary>
    internal async Task<int> LogAsync(Func<HiringEventDetails, HiringEventDetails>? change = null, int? updates = null)
    {
        var details = new HiringEventDetails
        {
            Kind = HiringEventKind.Layoff,
            Employer = $"Employer{Interlocked.Increment(ref _logged)} Works",
            Place = "Round Rock",
            AreaCode = "48491",
            JobsLost = JobCount.Exactly(120),
            Effective = DateSpan.On(new DateOnly(2027, 3, 3)),
            MayBePublished = true,
        };
        var chat = new ReporterChat("msteams", Script.ChatOf("pat", "personal").Conversation);
        var pat = await CallerAsync("pat");
        var logged = await Services.GetRequiredService<LogHiringEvent>().RunAsync(pat, change?.Invoke(details) ?? details, chat, updates, Chat.NewId(), Cancellation);
        Services.GetRequiredService<DeliveryBell>().Ring();
        return logged.HiringEventId;
    }

    internal Task<Caller> CallerAsync(string person) => DirectoryPerson.TryParse(Chat.Tenant, Script.IdOf(person), out var known)
        ? Services.GetRequiredService<Callers>().FindAsync(known, Cancellation)
        : throw new ArgumentOutOfRangeException(nameof(person));

    /// <summary>The card about an event that came to the review channel, the latest; waits until there are so many.</summary>
    internal async Task<JsonNode> CardAsync(int id, int count = 1)
    {
        var sent = await SentAsync(a => Title(a).StartsWith($"HE-{id}:", StringComparison.Ordinal) && a["attachments"] is not null, count);
        await SettledAsync();
        return Chat.Card(sent[^1]);
    }

    /// <summary>What somebody was told about an event in the personal chat; waits for so many.</summary>
    internal async Task<IReadOnlyList<JsonObject>> HeardAsync(string person, int id, int count = 1)
    {
        var conversation = Script.ChatOf(person, "personal").Conversation;
        return await SentAsync(a => (string?)a["conversation"]?["id"] == conversation && a.ToJsonString().Contains($"HE-{id}", StringComparison.Ordinal), count);
    }

    /// <summary>What was said about an event in the thread of its card, in words; waits for so many.</summary>
    internal async Task<IReadOnlyList<string>> SaidInThreadAsync(int id, int count)
    {
        var said = await SentAsync(a => (string?)a["conversation"]?["id"] == $"{Script.Channel};messageid=1" && ((string?)a["text"])?.Contains($"HE-{id}", StringComparison.Ordinal) == true, count);
        return [.. said.Select(a => (string)a["text"]!)];
    }

    private async Task<IReadOnlyList<JsonObject>> SentAsync(Func<JsonObject, bool> which, int count)
    {
        for (var tries = 0; ; tries++)
        {
            List<JsonObject> sent = [.. _connector.Received.Select(r => r.Activity["activity"] as JsonObject ?? r.Activity).Where(which)];
            if (sent.Count >= count)
                return sent;
            if (tries == 1500)
                throw new TimeoutException($"{sent.Count} of {count} came.");
            await Task.Delay(10, Cancellation);
        }
    }

    /// <summary>The rows know where it went, so that what follows goes there too.</summary>
    private async Task SettledAsync()
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContextAsync(Cancellation);
        while (await db.Deliveries.AnyAsync(d => d.State == DeliveryState.Waiting || d.State == DeliveryState.Sending, Cancellation))
            await Task.Delay(10, Cancellation);
    }

    private static string Title(JsonObject activity) => (string?)activity["summary"] ?? "";
}
