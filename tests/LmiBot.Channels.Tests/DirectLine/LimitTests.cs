using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using LmiBot.Channels.DirectLine;
using Microsoft.Extensions.Options;

namespace LmiBot.Channels.Tests.DirectLine;

/// <summary>How much and how often. Who is refused is told when to come again, and is let in then.</summary>
public sealed class LimitTests
{
    private const string Message = """{ "type": "message", "text": "hi" }""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_conversation_makes_so_many_requests_a_minute_and_no_other_waits_for_it()
    {
        await using var bot = await DirectLineHost.StartAsync(options => options.RequestsPerMinute = 5);
        var (person, other) = (await bot.NewPersonAsync(), await bot.NewPersonAsync());

        await IsLimitedAsync(bot, 5, TimeSpan.FromMinutes(1), () => AskAsync(person, HttpMethod.Get, person.Activities));

        await other.PollAsync();
    }

    [Theory]
    [InlineData("POST", "tokens/refresh")]
    [InlineData("POST", "conversations")]
    [InlineData("GET", "conversations/{id}")]
    [InlineData("POST", "conversations/{id}/activities")]
    public async Task Every_request_of_a_conversation_counts(string method, string path)
    {
        await using var bot = await DirectLineHost.StartAsync(options => options.RequestsPerMinute = 2);
        var person = await bot.NewPersonAsync();
        path = path.Replace("{id}", person.Conversation, StringComparison.Ordinal);

        await IsLimitedAsync(bot, 2, TimeSpan.FromMinutes(1), () => AskAsync(person, HttpMethod.Parse(method), path, method == "POST" ? Message : null));
    }

    [Fact]
    public async Task An_address_has_so_many_tokens_a_minute()
    {
        await using var bot = await DirectLineHost.StartAsync(options => options.TokensPerMinute = 2);

        await IsLimitedAsync(bot, 2, TimeSpan.FromMinutes(1), () => AskAsync(new DirectLinePerson(bot, "", ""), HttpMethod.Post, "tokens/generate"));
    }

    [Fact]
    public async Task An_address_begins_so_many_conversations_while_the_first_lasts()
    {
        await using var bot = await DirectLineHost.StartAsync(options => options.ConversationsPerAddress = 3);

        await IsLimitedAsync(bot, 3, TimeSpan.FromHours(24), () => AskAsync(new DirectLinePerson(bot, "", ""), HttpMethod.Post, "tokens/generate"));
    }

    [Fact]
    public async Task A_conversation_has_so_many_messages_and_is_read_on()
    {
        await using var bot = await DirectLineHost.StartAsync(options => options.MessagesPerConversation = 3);
        var (person, other) = (await bot.NewPersonAsync(), await bot.NewPersonAsync());

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
            answers.Add((await AskAsync(person, HttpMethod.Post, person.Activities, Message)).Status);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
        Assert.Equal(6, (await person.PollAsync()).Activities.Count);
        await other.SayAsync("hi");
    }

    [Fact]
    public async Task A_conversation_has_five_streams_at_most()
    {
        await using var bot = await DirectLineHost.StartAsync();
        var (person, other) = (await bot.NewPersonAsync(), await bot.NewPersonAsync());
        var address = (string)(await person.StartAsync())["streamUrl"]!;

        await HasStreamsAsync(Enumerable.Repeat(address, 5), address, (string)(await other.StartAsync())["streamUrl"]!);
    }

    [Fact]
    public async Task An_instance_has_so_many_streams_whosever_they_are()
    {
        await using var bot = await DirectLineHost.StartAsync(options => options.Streams = 2);
        var people = new[] { await bot.NewPersonAsync(), await bot.NewPersonAsync(), await bot.NewPersonAsync() };
        var addresses = await Task.WhenAll(people.Select(async person => (string)(await person.StartAsync())["streamUrl"]!));

        await HasStreamsAsync(addresses[..2], addresses[2], unlimited: null);
    }

    [Theory]
    [InlineData("value", "{{ \"x\": \"{0}\" }}")]
    [InlineData("channelData", "{{ \"x\": \"{0}\" }}")]
    [InlineData("locale", "\"{0}\"")]
    [InlineData("textFormat", "\"{0}\"")]
    [InlineData("from", "{{ \"name\": \"{0}\" }}")]
    public async Task What_is_kept_of_a_message_has_an_end(string field, string value)
    {
        await using var bot = await DirectLineHost.StartAsync();
        var person = await bot.NewPersonAsync();
        string Body(int length) => $$"""{ "type": "message", "{{field}}": {{string.Format(CultureInfo.InvariantCulture, value, new string('x', length))}} }""";

        var (status, error) = await person.SendAsync(HttpMethod.Post, person.Activities, Body(4_001));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig"), (status, (string?)error!["error"]!["code"]));
        Assert.Empty((await person.PollAsync()).Activities);
        Assert.Equal(HttpStatusCode.OK, (await person.SendAsync(HttpMethod.Post, person.Activities, Body(3_000))).Status);
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task A_limit_of_nothing_stops_the_start_by_its_name(string setting)
    {
        var property = typeof(DirectLineOptions).GetProperty(setting)!;

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => DirectLineHost.StartAsync(options => property.SetValue(options, Activator.CreateInstance(property.PropertyType))));

        Assert.Contains($"WebChat:{setting} ", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>All that are numbers or times.</summary>
    public static TheoryData<string> Limits() => [.. typeof(DirectLineOptions).GetProperties().Where(p => p.PropertyType.IsValueType).Select(p => p.Name)];

    /// <summary>So many, and then none until the time is over that the refusal tells.</summary>
    private static async Task IsLimitedAsync(DirectLineHost bot, int permits, TimeSpan window, Func<Task<(HttpStatusCode Status, TimeSpan? RetryAfter)>> ask)
    {
        for (var i = 0; i < permits; i++)
            Assert.InRange((await ask()).Status, HttpStatusCode.OK, HttpStatusCode.Created);
        var (status, wait) = await ask();
        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        // All were asked for in the window's first sixth.
        Assert.InRange(wait!.Value, window * 0.8, window);

        bot.Time.Advance(wait.Value - TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await ask()).Status);
        bot.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.InRange((await ask()).Status, HttpStatusCode.OK, HttpStatusCode.Created);
    }

    private static async Task<(HttpStatusCode Status, TimeSpan? RetryAfter)> AskAsync(DirectLinePerson person, HttpMethod method, string path, string? body = null)
    {
        using var request = person.Request(method, path, body);
        using var response = await person.Host.Client.SendAsync(request, Cancellation);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            Assert.Contains("Retry-After", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        return (response.StatusCode, response.Headers.RetryAfter?.Delta);
    }

    /// <summary>One too many is told when to come again, and one that ends makes room.</summary>
    private static async Task HasStreamsAsync(IEnumerable<string> addresses, string oneMore, string? unlimited)
    {
        var sockets = await Task.WhenAll(addresses.Select(address => DirectLinePerson.OpenAsync(address)));
        using var refused = new ClientWebSocket();
        refused.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => refused.ConnectAsync(new Uri(oneMore), Cancellation));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.HttpStatusCode);
        Assert.Equal("10", Assert.Single(refused.HttpResponseHeaders!["Retry-After"]));
        if (unlimited is not null)
            (await DirectLinePerson.OpenAsync(unlimited)).Dispose();

        await sockets[0].CloseAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);
        (await DirectLinePerson.OpenAsync(oneMore)).Dispose();
        foreach (var socket in sockets)
            socket.Dispose();
    }
}
