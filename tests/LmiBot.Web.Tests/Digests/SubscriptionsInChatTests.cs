using System.Text.Json.Nodes;

namespace LmiBot.Web.Tests.Digests;

public sealed class SubscriptionsInChatTests : SubscribedBot
{
    private const string Austin = "Austin-Round Rock-San Marcos, TX";

    [Fact]
    public async Task A_channel_subscribes_and_anybody_in_it_changes_pauses_resumes_and_stops()
    {
        var channel = Another();
        await channel.PlayAsync($"""
            bob in channel: our subscriptions
            bot: This conversation has no subscriptions yet: "send us healthcare in Austin each quarter" makes one.
            bob in channel: send us healthcare in Austin each quarter
            bot: Each release, this channel gets what is new about: Healthcare in {Austin}. It is subscription 1; anybody here may change, pause or stop it.
            cat in channel: Subscribe to news about health care in Austin, please.
            bot: Nothing has changed: subscription 1 is about that already: Healthcare in {Austin}.
            cat in channel: subscribe to skilled trades in Texas for counselors
            bot: Each release, this channel gets what is new about: Skilled trades in Texas, for counselors. It is subscription 2; …
            cat in channel: change subscription 1 to everything in Dallas
            bot: Subscription 1: All occupations in Dallas-Fort Worth-Arlington, TX.
            cat in channel: pause subscription 2
            bot: Subscription 2: Skilled trades in Texas, for counselors (paused).
            bob in channel: our subscriptions
            bot: Subscriptions of this conversation: 2.
            bob in channel: resume subscription 2
            bot: Subscription 2: Skilled trades in Texas, for counselors.
            cat in channel: unsubscribe 2
            bot: Subscription 2: Skilled trades in Texas, for counselors (stopped).
            bob in channel: what would we get?
            bot: …Dallas-Fort Worth-Arlington, TX…
            """);
    }

    [Fact]
    public async Task Who_is_not_in_it_may_not_but_staff_may_and_a_person_subscribes_alone()
    {
        var channel = Another();
        await channel.PlayAsync("bob in channel: send us healthcare in Austin every quarter");
        await Another().PlayAsync("""
            cat in channel: stop subscription 1
            bot: There is no subscription 1 here: "our subscriptions" lists those that there are.
            cat in channel: preview subscription 1
            bot: There is no subscription 1 here: "our subscriptions" lists those that there are.
            cat: subscribe to Texas
            bot: Each release, you get what is new about: All occupations in Texas. It is subscription 2.
            cat: all subscriptions
            bot: I cannot look after the digest for you: only administrators and analysts may have that done.
            """);
        await Staff.PlayAsync("""
            ann: preview subscription 1
            bot: …Healthcare…
            ann: pause subscription 1
            bot: Subscription 1: …(paused).
            ann: all subscriptions
            bot: - Subscription 1: …(paused); … - Subscription 2: All occupations in Texas; a personal chat
            """);
    }

    [Fact]
    public async Task What_is_no_wish_is_a_question_and_what_is_not_known_is_said()
    {
        await Another().PlayAsync("""
            bob: send me the top openings in healthcare
            bot: I do not know this word here: “send”.
            bob: send us unicorns in Austin each quarter
            bot: I know no field and no area called “unicorns”: say it as in "healthcare in Austin".
            bob: subscribe to healthcare in Wakanda
            bot: I know no field and no area called “Wakanda”: say it as in "healthcare in Austin".
            bob: what would we get
            bot: This conversation has no subscriptions yet: …
            """);
    }

    [Fact]
    public async Task The_form_subscribes_and_says_what_it_did_not_understand()
    {
        var person = Another().ChatOf("bob", "personal");
        var card = Chat.Card(Assert.Single(await person.SayAsync("subscribe")));
        var button = Chat.Button(card, "Subscribe");

        async Task<JsonArray> SendAsync(string field, string area)
        {
            var data = button["data"]!.DeepClone();
            (data["field"], data["area"], data["audience"]) = (field, area, "Counselors");
            return await person.SubmitAsync(data);
        }

        var fields = card["body"]!.AsArray().Single(e => (string?)e!["id"] == "field")!["choices"]!.AsArray();
        var healthcare = (string)fields.Single(f => (string?)f!["title"] == "Healthcare")!["value"]!;
        Assert.Equal("I know no field and no area called “Wakanda”: say it as in \"healthcare in Austin\".", (string?)Assert.Single(await SendAsync(healthcare, "Wakanda"))!["text"]);
        Assert.Contains("I know no area called “healthcare”", (string?)Assert.Single(await SendAsync("", "healthcare"))!["text"], StringComparison.Ordinal);
        Assert.Contains("no such field", (string?)Assert.Single(await SendAsync("nonsense", "Austin"))!["text"], StringComparison.Ordinal);
        var done = Assert.Single(await SendAsync(healthcare, "Austin"));
        Assert.Equal($"Each release, you get what is new about: Healthcare in {Austin}, for counselors. It is subscription 1.", (string?)done!["summary"]);

        var stop = await person.SubmitAsync(Chat.Button(Chat.Card(done), "Stop it")["data"]);
        Assert.EndsWith("(stopped).", (string?)Assert.Single(stop)!["text"], StringComparison.Ordinal);
    }
}
