using System.Text.Json.Nodes;

namespace LmiBot.Web.Tests.Teams;

/// <summary>What Teams asks of a bot in its store: whatever is said to it, it neither keeps silent nor leaves people at a loss.</summary>
public sealed class StoreRulesTests(BotApplication bot)
{
    public static TheoryData<string, string> Said
    {
        get
        {
            var said = new TheoryData<string, string>();
            foreach (var type in (string[])["personal", "channel", "groupChat"])
            {
                foreach (var text in (string[])["hi", "Hello!", "hey there", "help", "thanks", "Good morning", "ok", "bye", "who are you?", "what can you do?", "asdf qwerty", "lorem ipsum dolor", "🙂", "👍👍", "?", "...", "", "   "])
                    said.Add(type, text);
            }
            return said;
        }
    }

    [Theory]
    [MemberData(nameof(Said))]
    public async Task Whatever_is_said_is_answered_with_something_to_ask_next(string type, string text) => AssertLeadsOn(Assert.Single(await TellAsync(type, text)));

    [Theory]
    [MemberData(nameof(CommandsTests.Commands), MemberType = typeof(CommandsTests))]
    public async Task Every_command_works_in_a_channel(string command)
    {
        var reply = Assert.Single(await TellAsync("channel", command))!.ToJsonString();

        Assert.DoesNotContain("I did not understand that", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("something went wrong", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hi", "Hello. Ask for")]
    [InlineData("hello there", "Hello. Ask for")]
    [InlineData("Good morning!", "Hello. Ask for")]
    [InlineData("thx", "You are welcome. Ask for")]
    [InlineData("thank you so much", "You are welcome. Ask for")]
    [InlineData("ok, great", "All right. Ask for")]
    [InlineData("bye", "Goodbye, and come back any time. Ask for")]
    [InlineData("who are you?", "I am a bot for labor market information: I answer from official figures, and say where each is from. Ask for")]
    [InlineData("what can you do?", "Ask for")]
    [InlineData("help", "Ask for")]
    public async Task A_courtesy_is_returned_before_help(string text, string answer) =>
        Assert.StartsWith(answer, (string?)Assert.Single(await new Chat(bot).SayAsync(text))!["summary"], StringComparison.Ordinal);

    [Theory]
    [InlineData("thanks, and in Dallas?", "Dallas")]
    [InlineData("ok, more", "places 11 to 20")]
    [InlineData("great, what does a welder earn in Austin?", "Welders")]
    public async Task A_courtesy_before_a_question_does_not_stand_in_its_way(string text, string answer)
    {
        var chat = new Chat(bot);
        await chat.SayAsync("top openings in healthcare");

        Assert.Contains(answer, Assert.Single(await chat.SayAsync(text))!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_goes_on_after_a_courtesy()
    {
        var chat = new Chat(bot);
        await chat.SayAsync("what does a welder earn in Houston");
        await chat.SayAsync("thanks!");
        await chat.SayAsync("🙂");

        Assert.Contains("Welders", Chat.CardText(Assert.Single(await chat.SayAsync("and in Austin?"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("personal", "image/png")]
    [InlineData("channel", "application/vnd.microsoft.teams.file.download.info")]
    public async Task A_file_without_words_is_said_not_to_be_read(string type, string contentType)
    {
        var reply = Assert.Single(await TellAsync(type, "", new JsonObject { ["contentType"] = contentType, ["contentUrl"] = "https://files.example/1", ["name"] = "resume" }));

        Assert.StartsWith("I read text only", (string?)reply!["summary"], StringComparison.Ordinal);
        AssertLeadsOn(reply);
    }

    [Theory]
    [InlineData("top openings in healthcare", "image/png")]
    [InlineData("", "text/html")]
    public async Task A_text_with_a_file_is_read_and_its_own_copy_in_HTML_is_no_file(string text, string contentType)
    {
        var reply = Assert.Single(await TellAsync("personal", text, new JsonObject { ["contentType"] = contentType, ["content"] = "<p></p>" }))!;

        Assert.DoesNotContain("text only", reply.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("personal", true)]
    [InlineData("personal", false)]
    [InlineData("channel", true)]
    [InlineData("channel", false)]
    public async Task A_conversation_is_greeted_once_whichever_event_comes_first(string type, bool installedFirst)
    {
        var chat = new Chat(bot, type: type);
        var first = installedFirst ? await chat.InstalledAsync() : await chat.JoinedAsync();
        var second = installedFirst ? await chat.JoinedAsync() : await chat.InstalledAsync();

        AssertLeadsOn(Assert.Single(first.Concat(second)));
        Assert.Empty(await chat.InstalledAsync());
    }

    private Task<JsonArray> TellAsync(string type, string text, params JsonObject[] attachments)
    {
        var chat = new Chat(bot, type: type);
        return attachments.Length > 0
            ? chat.SendAsync(new JsonObject { ["type"] = "message", ["text"] = text, ["attachments"] = new JsonArray([.. attachments]) })
            : type == "personal" ? chat.SayAsync(text) : chat.MentionAsync(text);
    }

    /// <summary>A sentence, and buttons that each ask something.</summary>
    private static void AssertLeadsOn(JsonNode? reply)
    {
        Assert.NotEmpty((string)reply!["summary"]!);
        var card = reply["attachments"]![0]!["content"]!.ToJsonString();
        Assert.Contains("\"ask\":", card, StringComparison.Ordinal);
    }
}
