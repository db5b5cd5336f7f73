using System.Net;
using System.Net.WebSockets;

namespace LmiBot.Channels.Tests.DirectLine;

public sealed class StreamTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_said_comes_first_and_then_what_is_said()
    {
        await using var bot = await DirectLineHost.StartAsync();
        var person = await bot.NewPersonAsync();
        var started = await person.StartAsync();
        using var socket = await DirectLinePerson.OpenAsync((string)started["streamUrl"]!);

        Assert.Equal("Welcome", (string?)Assert.Single((await DirectLinePerson.NextAsync(socket)).Activities)["text"]);

        var said = await SayAndReceiveAsync(person, socket, "hello");
        Assert.Equal(["hello", "You said hello"], said);
    }

    [Fact]
    public async Task A_stream_that_broke_goes_on_where_it_was()
    {
        await using var bot = await DirectLineHost.StartAsync();
        var person = await bot.NewPersonAsync();
        await person.SayAsync("before");
        var (_, watermark) = await person.PollAsync();
        await person.SayAsync("while away");

        var (status, body) = await person.SendAsync(HttpMethod.Get, $"conversations/{person.Conversation}?watermark={watermark}");
        using var socket = await DirectLinePerson.OpenAsync((string)body!["streamUrl"]!);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["while away", "You said while away"], (await DirectLinePerson.NextAsync(socket)).Activities.Select(a => (string?)a["text"]));
    }

    [Fact]
    public async Task What_another_instance_appends_arrives_too()
    {
        await using var bot = await DirectLineHost.StartAsync();
        var person = await bot.NewPersonAsync();
        using var socket = await DirectLinePerson.OpenAsync((string)(await person.StartAsync())["streamUrl"]!);
        await DirectLinePerson.NextAsync(socket);

        bot.Store.AppendElsewhere(person.Conversation, """{ "type": "message", "text": "from elsewhere" }""");

        Assert.Equal("from elsewhere", (string?)Assert.Single((await DirectLinePerson.NextAsync(socket)).Activities)["text"]);
    }

    [Fact]
    public async Task A_closed_stream_is_closed_from_both_sides()
    {
        await using var bot = await DirectLineHost.StartAsync();
        var person = await bot.NewPersonAsync();
        using var socket = await DirectLinePerson.OpenAsync((string)(await person.StartAsync())["streamUrl"]!);
        await DirectLinePerson.NextAsync(socket);

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);

        Assert.Equal(WebSocketState.Closed, socket.State);
    }

    [Fact]
    public async Task A_stream_ends_with_its_conversation()
    {
        await using var bot = await DirectLineHost.StartAsync(options => options.ConversationLifetime = TimeSpan.FromSeconds(3));
        var person = await bot.NewPersonAsync();
        using var socket = await DirectLinePerson.OpenAsync((string)(await person.StartAsync())["streamUrl"]!);
        await DirectLinePerson.NextAsync(socket);

        await Assert.ThrowsAsync<WebSocketException>(() => DirectLinePerson.NextAsync(socket));
    }

    private static async Task<List<string?>> SayAndReceiveAsync(DirectLinePerson person, ClientWebSocket socket, string text)
    {
        await person.SayAsync(text);
        var received = new List<string?>();
        // The message and its answer come in one set or in two.
        while (received.Count < 2)
            received.AddRange((await DirectLinePerson.NextAsync(socket)).Activities.Select(a => (string?)a["text"]));
        return received;
    }
}
