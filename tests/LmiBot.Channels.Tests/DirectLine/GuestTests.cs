using System.Net;
using System.Text.Json.Nodes;
using LmiBot.Channels.DirectLine;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Channels.Tests.DirectLine;

/// <summary>People of whom the app knows who they are.</summary>
public sealed class GuestTests
{
    [Fact]
    public async Task A_credential_makes_the_conversation_the_guests_also_after_a_refresh()
    {
        await using var bot = await StartAsync();
        var guests = GuestsOf(bot);
        var person = await OpenAsync(bot, "a good one");
        await person.StartAsync();
        await person.SayAsync("hi");
        var (_, refreshed) = await person.SendAsync(HttpMethod.Post, "tokens/refresh");
        await (person with { Token = (string)refreshed!["token"]! }).SayAsync("hi again");

        Assert.Equal(["guest of a good one", "guest of a good one"], guests);
    }

    [Fact]
    public async Task What_a_process_did_not_live_to_answer_is_still_the_guests()
    {
        await using var bot = await StartAsync();
        var guests = GuestsOf(bot);
        bot.Handler.Answer = Answer(guests, "an answer");
        var person = await OpenAsync(bot, "a good one");
        await person.StartAsync();
        bot.Store.DiesBeforeAnswering = true;
        await person.SendAsync(HttpMethod.Post, person.Activities, """{ "type": "message", "text": "hi" }""");
        bot.Store.DiesBeforeAnswering = false;
        bot.Time.Advance(TimeSpan.FromMinutes(10));
        await person.StartAsync();

        Assert.Equal(["guest of a good one", "guest of a good one"], guests);
    }

    [Fact]
    public async Task Nobody_says_of_themselves_that_they_are_a_guest()
    {
        await using var bot = await StartAsync();
        var guests = GuestsOf(bot);
        var person = await bot.NewPersonAsync();
        foreach (var name in new[] { "guest", "Guest" })
            await person.SendAsync(HttpMethod.Post, person.Activities, $$"""{ "type": "message", "text": "hi", "{{name}}": "guest of a good one" }""");

        Assert.Equal([null, null], guests);
    }

    [Fact]
    public async Task Nobody_is_told_who_a_guest_is()
    {
        await using var bot = await StartAsync();
        var person = await OpenAsync(bot, "a good one");
        await person.SayAsync("hi");

        Assert.DoesNotContain("guest of", string.Join('\n', (await person.PollAsync()).Activities.Select(a => a.ToJsonString())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_credential_opens_nothing_and_says_why()
    {
        await using var bot = await StartAsync();
        var (status, body) = await new DirectLinePerson(bot, "a bad one", "").SendAsync(HttpMethod.Post, "tokens/generate");

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{ "error": { "code": "BadCredential", "message": "Not on the list." } }"""), body));
    }

    [Fact]
    public async Task An_app_without_a_list_lets_everybody_in_as_anybody()
    {
        await using var bot = await DirectLineHost.StartAsync();
        var guests = GuestsOf(bot);
        var person = await OpenAsync(bot, "a good one");
        await person.SayAsync("hi");

        Assert.Null(Assert.Single(guests));
    }

    private static Task<DirectLineHost> StartAsync() => DirectLineHost.StartAsync(services: services => services.AddSingleton<IGuestList, GoodOnes>());

    /// <summary>Who each message is from, as the bot sees it.</summary>
    private static List<string?> GuestsOf(DirectLineHost bot)
    {
        var guests = new List<string?>();
        bot.Handler.Answer = Answer(guests);
        return guests;
    }

    private static Func<TurnContext, string?, IReadOnlyList<Activity>> Answer(List<string?> guests, params string[] texts) => (turn, _) =>
    {
        guests.Add(turn.Activity.Guest);
        return [.. texts.Select(Reply.Text)];
    };

    private static async Task<DirectLinePerson> OpenAsync(DirectLineHost bot, string credential)
    {
        var (_, body) = await new DirectLinePerson(bot, credential, "").SendAsync(HttpMethod.Post, "tokens/generate");
        return new DirectLinePerson(bot, (string)body!["token"]!, (string)body["conversationId"]!);
    }

    private sealed class GoodOnes : IGuestList
    {
        public Task<GuestResult> AdmitAsync(string credential, CancellationToken cancellationToken) => Task.FromResult<GuestResult>(
            credential == "a good one" ? new GuestResult.Admitted($"guest of {credential}") : new GuestResult.Refused("Not on the list."));
    }
}
