using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LmiBot.Channels.Turns;
using LmiBot.Deliveries;

namespace LmiBot.Web.Tests.Deliveries;

public sealed class DeliveryInWebChatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_comes_back_reads_it_once_though_it_was_tried_twice_and_a_chat_that_is_over_gets_none()
    {
        var card = JsonNode.Parse("""{ "type": "AdaptiveCard", "version": "1.5", "body": [], "actions": [{ "type": "Action.Execute", "title": "Ask", "fallback": { "type": "Action.Submit", "title": "Ask" } }] }""")!;
        await using var bot = new SendingBot(_folder, write: _ => Reply.Card(card, "Your event was published"));
        var conversation = await BeginAsync(bot.Client);

        await bot.AddAsync([Notice("1", conversation), Notice("2", Chat.NewId())]);
        var counts = await bot.OverAsync("notices");
        var rows = await bot.RowsAsync("notices");
        await bot.Get<SettleDeliveries>().RunAsync([(rows[0].DeliveryId, rows[0].LeasedBy!.Value, new DeliveryOutcome.Again(default))], Cancellation);
        await bot.OverAsync("notices");

        Assert.Equal((1, 1), (counts.Sent, counts.Refused));
        Assert.Equal("ConversationNotFound", rows[1].Problem);
        Assert.Equal(2, (await bot.RowsAsync("notices"))[0].SentActivityId!.Split('-').Length);
        var said = await bot.Client.GetFromJsonAsync<JsonObject>($"/v3/directline/conversations/{conversation}/activities", Cancellation);
        var notice = Assert.Single(said!["activities"]!.AsArray(), a => (string?)a!["summary"] == "Your event was published")!;
        Assert.Equal(("bot", rows[0].SentActivityId, conversation), ((string?)notice["from"]!["id"], (string?)notice["id"], (string?)notice["conversation"]!["id"]));
        Assert.DoesNotContain("Action.Execute", notice.ToJsonString(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static NewDelivery Notice(string key, string conversation) => new(key, SendingBot.Kind, key, "directline", conversation) { Batch = "notices" };

    private static async Task<string> BeginAsync(HttpClient client)
    {
        using var given = await client.PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative), null, Cancellation);
        var start = (await given.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)start["token"]);
        using var begun = await client.PostAsync(new Uri("/v3/directline/conversations", UriKind.Relative), null, Cancellation);
        begun.EnsureSuccessStatusCode();
        return (string)start["conversationId"]!;
    }
}
