using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using System.Web;

namespace LmiBot.Channels.Tests.DirectLine;

/// <summary>Whatever token somebody has, and whatever they ask for with it, it is about their own conversation.</summary>
public sealed class OtherConversationTests
{
    private const string Stream = "conversations/{conversationId}/stream";

    [Theory]
    [InlineData("generated")]
    [InlineData("refreshed")]
    [InlineData("refreshed twice")]
    [InlineData("started")]
    [InlineData("reconnected")]
    [InlineData("of a stream")]
    public async Task No_endpoint_opens_another_conversation(string kind)
    {
        await using var bot = await DirectLineHost.StartAsync();
        var (person, other) = (await bot.NewPersonAsync(), await bot.NewPersonAsync());
        await other.SayAsync("a secret");
        var thief = person with { Token = await TokenAsync(person, kind) };
        var endpoints = bot.ConversationEndpoints.ToList();
        Assert.Contains((HttpMethod.Get, Stream), endpoints);
        Assert.Equal(4, endpoints.Count);

        foreach (var (method, path) in endpoints)
        {
            var theirs = path.Replace("{conversationId}", other.Conversation, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, path == Stream ? await OpenAsync(bot, theirs, thief.Token) : await AskAsync(thief, method, theirs));
        }

        Assert.Equal(["a secret", "You said a secret"], (await other.PollAsync()).Activities.Select(a => (string?)a["text"]));
    }

    [Fact]
    public async Task A_stream_shows_its_own_conversation_only()
    {
        await using var bot = await DirectLineHost.StartAsync();
        var (person, other) = (await bot.NewPersonAsync(), await bot.NewPersonAsync());
        using var socket = await DirectLinePerson.OpenAsync((string)(await person.StartAsync())["streamUrl"]!);
        await other.SayAsync("a secret");
        await person.SayAsync("hello");

        var received = new List<string?>();
        while (received.Count < 3)
            received.AddRange((await DirectLinePerson.NextAsync(socket)).Activities.Select(a => (string?)a["text"]));

        Assert.Equal(["Welcome", "hello", "You said hello"], received);
    }

    [Theory]
    [InlineData("refreshed twice")]
    [InlineData("started")]
    [InlineData("reconnected")]
    public async Task A_new_token_is_for_the_same_conversation_and_the_same_person(string kind)
    {
        await using var bot = await DirectLineHost.StartAsync();
        var person = await bot.NewPersonAsync();
        await person.SayAsync("before");
        var later = person with { Token = await TokenAsync(person, kind) };
        await later.SayAsync("after");

        var said = (await later.PollAsync()).Activities.Where(a => (string?)a["from"]!["role"] == "user").ToList();

        Assert.Equal(["before", "after"], said.Select(a => (string?)a["text"]));
        Assert.Single(said.Select(a => (string?)a["from"]!["id"]).Distinct());
    }

    private static async Task<string> TokenAsync(DirectLinePerson person, string kind) => kind switch
    {
        "generated" => person.Token,
        "refreshed" => Token((await person.SendAsync(HttpMethod.Post, "tokens/refresh")).Body),
        "refreshed twice" => await TokenAsync(person with { Token = await TokenAsync(person, "refreshed") }, "refreshed"),
        "started" => Token(await person.StartAsync()),
        "reconnected" => Token((await person.SendAsync(HttpMethod.Get, $"conversations/{person.Conversation}")).Body),
        _ => HttpUtility.ParseQueryString(new Uri((string)(await person.StartAsync())["streamUrl"]!).Query)["t"]!,
    };

    private static string Token(JsonObject? body) => (string)body!["token"]!;

    private static async Task<HttpStatusCode> AskAsync(DirectLinePerson thief, HttpMethod method, string path)
    {
        var (status, body) = await thief.SendAsync(method, path, method == HttpMethod.Post ? """{ "type": "message", "text": "hi" }""" : null);
        Assert.DoesNotContain("a secret", body!.ToJsonString(), StringComparison.Ordinal);
        return status;
    }

    private static async Task<HttpStatusCode> OpenAsync(DirectLineHost bot, string path, string token)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        var address = new Uri($"ws://{bot.Client.BaseAddress!.Authority}/v3/directline/{path}?t={token}");
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(address, TestContext.Current.CancellationToken));
        return socket.HttpStatusCode;
    }
}
