using System.Net;

namespace LmiBot.Channels.Tests.DirectLine;

public sealed class ConversationTests
{
    [Fact]
    public async Task A_conversation_begins_with_a_greeting_once()
    {
        await using var bot = await DirectLineHost.StartAsync();
        var person = await bot.NewPersonAsync();

        var started = await person.StartAsync();
        await person.StartAsync();

        Assert.Equal(person.Conversation, (string?)started["conversationId"]);
        Assert.Equal("Welcome", (string?)Assert.Single((await person.PollAsync()).Activities)["text"]);
    }

    [Fact]
    public async Task What_is_said_and_answered_is_polled_in_order_from_the_watermark()
    {
        await using var bot = await DirectLineHost.StartAsync();
        var person = await bot.NewPersonAsync();

        var first = await person.SayAsync("one");
        var (activities, watermark) = await person.PollAsync();
        Assert.Equal(["one", "You said one"], activities.Select(a => (string?)a["text"]));
        Assert.Equal(first, (string?)activities[0]["id"]);
        Assert.Equal(first, (string?)activities[1]["replyToId"]);
        Assert.Equal("bot", (string?)activities[1]["from"]!["role"]);

        Assert.Empty((await person.PollAsync(watermark)).Activities);
        await person.SayAsync("two");
        Assert.Equal(["two", "You said two"], (await person.PollAsync(watermark)).Activities.Select(a => (string?)a["text"]));
    }

    [Fact]
    public async Task Who_speaks_and_where_is_the_tokens_to_tell_whatever_is_sent()
    {
        await using var bot = await DirectLineHost.StartAsync();
        var (person, other) = (await bot.NewPersonAsync(), await bot.NewPersonAsync());
        await person.SendAsync(HttpMethod.Post, person.Activities, $$"""
            { "type": "message", "id": "mine", "text": "hi", "from": { "id": "bot", "role": "bot" }, "recipient": { "id": "x" }, "channelId": "msteams",
              "conversation": { "id": "{{other.Conversation}}" }, "serviceUrl": "http://localhost:1/", "deliveryMode": "expectReplies",
              "channelData": { "clientActivityID": "c1" } }
            """);

        var (activities, _) = await person.PollAsync();

        Assert.Equal(2, activities.Count);
        Assert.Equal("user", (string?)activities[0]["from"]!["role"]);
        Assert.StartsWith("dl_", (string?)activities[0]["from"]!["id"], StringComparison.Ordinal);
        Assert.Equal("directline", (string?)activities[0]["channelId"]);
        Assert.Equal(person.Conversation, (string?)activities[0]["conversation"]!["id"]);
        Assert.NotEqual("mine", (string?)activities[0]["id"]);
        Assert.False(activities[0].ContainsKey("serviceUrl"));
        Assert.Equal("c1", (string?)activities[0]["channelData"]!["clientActivityID"]);
        Assert.Empty((await other.PollAsync()).Activities);
    }

    [Fact]
    public async Task A_message_that_is_sent_again_is_said_and_answered_once()
    {
        await using var bot = await DirectLineHost.StartAsync();
        var (person, other) = (await bot.NewPersonAsync(), await bot.NewPersonAsync());

        var ids = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => person.SayAsync("one", "c1")));
        var again = await person.SayAsync("one", "c1");
        await person.SayAsync("one", "c2");
        await other.SayAsync("one", "c1");

        Assert.Single(ids.Append(again).Distinct());
        Assert.Equal(["one", "You said one", "one", "You said one"], (await person.PollAsync()).Activities.Select(a => (string?)a["text"]));
        Assert.Equal(["one", "You said one"], (await other.PollAsync()).Activities.Select(a => (string?)a["text"]));
    }

    [Theory]
    [InlineData("sends it again")]
    [InlineData("loads the page again")]
    [InlineData("reconnects")]
    public async Task What_a_process_did_not_live_to_answer_is_answered_once_its_author(string comesBack)
    {
        await using var bot = await DirectLineHost.StartAsync();
        var person = await bot.NewPersonAsync();
        await person.StartAsync();
        bot.Store.DiesBeforeAnswering = true;
        await person.SendAsync(HttpMethod.Post, person.Activities, """{ "type": "message", "text": "one", "channelData": { "clientActivityID": "c1" } }""");
        bot.Store.DiesBeforeAnswering = false;
        Assert.Equal(["Welcome", "one"], (await person.PollAsync()).Activities.Select(a => (string?)a["text"]));

        bot.Time.Advance(TimeSpan.FromMinutes(2.1));
        for (var times = 0; times < 2; times++)
        {
            _ = comesBack switch
            {
                "sends it again" => await person.SayAsync("one", "c1"),
                "reconnects" => (object)await person.SendAsync(HttpMethod.Get, $"conversations/{person.Conversation}?watermark="),
                _ => await person.StartAsync(),
            };
        }

        Assert.Equal(["Welcome", "one", "You said one"], (await person.PollAsync()).Activities.Select(a => (string?)a["text"]));
    }

    [Fact]
    public async Task A_message_that_was_kept_and_never_begun_is_answered_at_once_when_its_author_comes_back()
    {
        await using var bot = await DirectLineHost.StartAsync();
        var person = await bot.NewPersonAsync();
        await person.SayAsync("one");
        var said = (await person.PollAsync()).Activities[0];
        said["id"] = "two";
        said["text"] = "two";
        bot.Store.AppendElsewhere(person.Conversation, said.ToJsonString());

        await person.StartAsync();

        Assert.Equal(["one", "You said one", "two", "You said two", "Welcome"], (await person.PollAsync()).Activities.Select(a => (string?)a["text"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ "type": "message", "channelData": { "a": 1, "a": 2 } }""")]
    public async Task What_is_no_activity_is_refused_with_a_sentence(string body)
    {
        await using var bot = await DirectLineHost.StartAsync();
        var person = await bot.NewPersonAsync();

        var (status, error) = await person.SendAsync(HttpMethod.Post, person.Activities, body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("activity", (string?)error!["error"]!["message"], StringComparison.Ordinal);
        Assert.Empty((await person.PollAsync()).Activities);
    }

    [Theory]
    [InlineData(4_000, HttpStatusCode.OK)]
    [InlineData(4_001, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(257 * 1024, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_message_has_an_end(int length, HttpStatusCode expected)
    {
        await using var bot = await DirectLineHost.StartAsync();
        var person = await bot.NewPersonAsync();

        var (status, _) = await person.SendAsync(HttpMethod.Post, person.Activities, $$"""{ "type": "message", "text": "{{new string('x', length)}}" }""");

        Assert.Equal(expected, status);
    }

    [Fact]
    public async Task Typing_is_taken_and_nothing_comes_of_it()
    {
        await using var bot = await DirectLineHost.StartAsync();
        bot.Handler.Answer = (_, _) => throw new InvalidOperationException("must not run");
        var person = await bot.NewPersonAsync();

        var (status, _) = await person.SendAsync(HttpMethod.Post, person.Activities, """{ "type": "typing" }""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty((await person.PollAsync()).Activities);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("1.5")]
    public async Task A_watermark_that_was_never_given_out_is_refused(string watermark)
    {
        await using var bot = await DirectLineHost.StartAsync();
        var person = await bot.NewPersonAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await person.SendAsync(HttpMethod.Get, $"{person.Activities}?watermark={watermark}")).Status);
    }
}
