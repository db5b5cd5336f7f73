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
            bot: Subscription 2: Skilled trades in Texas, for counselors (paused); “resume subscription 2” begins it again.
            bob in channel: our subscriptions
            bot: Subscriptions of this conversation: 2.
            bob in channel: resume subscription 2
            bot: Subscription 2: Skilled trades in Texas, for counselors.
            cat in channel: unsubscribe 2
            bot: Subscription 2: Skilled trades in Texas, for counselors (stopped); “resume subscription 2” begins it again.
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
            bot: Subscription 1: …(paused); “resume subscription 1” begins it again.
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
        Assert.EndsWith("(stopped); “resume subscription 1” begins it again.", (string?)Assert.Single(stop)!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_enough_says_so_as_they_like()
    {
        string[] enough =
        [
            "stop", "please stop", "Cancel!", "unsubscribe", "stop it", "stop sending this", "stop sending us updates here", "stop the digest", "cancel the digest", "stop all subscriptions",
            "unsubscribe from everything", "unsubscribe from healthcare in austin", "stop healthcare", "stop the Austin subscription", "stop our subscription to healthcare", "remove subscription #", "stop #",
        ];
        await HoldAsync(enough, "stopped", "Nothing is sent here any more.", "resume");
    }

    [Fact]
    public async Task And_whoever_wants_a_break() =>
        await HoldAsync(["pause", "mute", "pause it", "pause #", "mute the updates for now", "pause healthcare in Austin", "pause the digest"], "paused", "Subscriptions of this conversation: 1.", "unmute");

    /// <param name="words">Each is said in a channel of its own.</param>
    /// <param name="state">That of the subscription afterwards.</param>
    /// <param name="list">What the list says then.</param>
    /// <param name="again">What begins it again.</param>
    private async Task HoldAsync(string[] words, string state, string list, string again)
    {
        foreach (var (index, said) in words.Index())
        {
            await Another().PlayAsync($"""
                bob in channel: send us healthcare in Austin each quarter
                cat in channel: {said.Replace("#", $"{index + 1}", StringComparison.Ordinal)}
                bot: Subscription {index + 1}: Healthcare in {Austin} ({state}); “resume subscription {index + 1}” begins it again.
                cat in channel: our subscriptions
                bot: {list}
                bob in channel: {again}
                bot: Subscription {index + 1}: Healthcare in {Austin}.
                """);
        }
    }

    [Fact]
    public async Task What_is_said_nearly_so_is_understood_or_answered_with_the_form()
    {
        await Another().PlayAsync($"""
            bob in channel: pls send us healthcare in Austin each quarter
            bot: Each release, this channel gets what is new about: Healthcare in {Austin}. …
            bob in channel: sign us up for news on skilled trades in Texas
            bot: Each release, this channel gets what is new about: Skilled trades in Texas. …
            bob in channel: what are we subscribed to?
            bot: Subscriptions of this conversation: 2.
            bob in channel: stop 2
            bob in channel: show us what we'd get
            bot: New in …
            bob: when is the next release?
            bot: The next release will tell of quarter 3 of 2026; its day is not set yet.
            """);
        await Staff.PlayAsync("""
            ann: who gets the digest?
            bot: - Subscription 1: …
            ann: send me a test of subscription 1
            bot: What subscription 1 would get comes to your personal chat.
            ann: reschedule digest to Friday
            bot: Say one of these: “approve digest for Monday 9:00” …
            ann: unpause digest
            bot: No digest was approved yet: …
            """);
    }

    [Fact]
    public async Task Of_several_those_are_meant_that_fit_and_otherwise_all_are_offered()
    {
        var channel = Another();
        await channel.PlayAsync("""
            bob in channel: send us healthcare in Austin each quarter
            bob in channel: send us healthcare in Dallas each quarter
            bob in channel: send us skilled trades in Dallas for partners each quarter
            bob in channel: unsubscribe from healthcare
            bot: Stop which subscription?
            bob in channel: unsubscribe from manufacturing
            bot: No subscription of this conversation is meant by that; these are all of them.
            bob in channel: stop skilled trades
            bot: Subscription 3: Skilled trades in Dallas-Fort Worth-Arlington, TX, for industry partners (stopped); “resume subscription 3” begins it again.
            """);
        var chat = channel.ChatOf("bob", "channel");
        var choice = Chat.Card(Assert.Single(await chat.MentionAsync("stop", [])));
        Assert.Equal(["Stop 1", "Stop 2", "Stop all"], choice["actions"]!.AsArray().Select(a => (string?)a!["title"]));
        var list = Chat.Card(Assert.Single(await chat.MentionAsync("our subscriptions", [])));
        Assert.Equal(["Show 1", "Show 2", "Stop one", "Another subscription"], list["actions"]!.AsArray().Select(a => (string?)a!["title"]));

        var all = await chat.SubmitAsync(Chat.Button(choice, "Stop all")["data"]);

        Assert.Equal($"Subscription 1: Healthcare in {Austin} (stopped); Subscription 2: Healthcare in Dallas-Fort Worth-Arlington, TX (stopped); “resume subscription 1” begins it again.",
            (string?)Assert.Single(all)!["text"]);
    }

    [Fact]
    public async Task Where_nothing_is_sent_a_short_word_is_no_command()
    {
        await Another().PlayAsync("""
            bob: stop
            bot: I do not know this word here: “stop”.
            bob: unsubscribe
            bot: This conversation has no subscriptions yet: …
            """);
    }

    [Fact]
    public async Task A_dialog_hears_it_first()
    {
        var person = Another();
        await person.PlayAsync("administrator: subscribe to healthcare in Austin");
        var begun = await person.PlayAsync("administrator: log a layoff");
        var stopped = await person.PlayAsync("administrator: unsubscribe");
        Assert.DoesNotContain("Subscription", begun + stopped, StringComparison.Ordinal);
        await person.PlayAsync($"""
            administrator: stop
            bot: Subscription 1: Healthcare in {Austin} (stopped); “resume subscription 1” begins it again.
            """);
    }

    [Fact]
    public async Task What_is_not_said_stays_when_a_subscription_changes()
    {
        await Another().PlayAsync($"""
            bob in channel: subscribe to healthcare in Austin for counselors
            bob in channel: change subscription 1 to Dallas
            bot: Subscription 1: Healthcare in Dallas-Fort Worth-Arlington, TX, for counselors.
            bob in channel: change subscription 1 to manufacturing
            bot: Subscription 1: Manufacturing in Dallas-Fort Worth-Arlington, TX, for counselors.
            bob in channel: change subscription 1 to for partners
            bot: Subscription 1: Manufacturing in Dallas-Fort Worth-Arlington, TX, for industry partners.
            bob in channel: change the subscription to all occupations
            bot: Subscription 1: All occupations in Dallas-Fort Worth-Arlington, TX, for industry partners.
            bob in channel: change subscription 1 to healthcare in Austin for everyone
            bot: Subscription 1: Healthcare in {Austin}.
            """);
    }

    [Fact]
    public async Task The_digest_itself_has_a_button_to_stop_it()
    {
        var person = Another().ChatOf("bob", "personal");
        await person.SayAsync("subscribe to healthcare in Austin");
        await person.SayAsync("subscribe to healthcare in Dallas");
        var digest = Chat.Card(Assert.Single(await person.SayAsync("preview subscription 1")));
        Assert.InRange(digest["actions"]!.AsArray().Count, 1, 6);

        var stopped = await person.SubmitAsync(Chat.Button(digest, "Stop sending this")["data"]);

        Assert.Equal($"Subscription 1: Healthcare in {Austin} (stopped); “resume subscription 1” begins it again.", (string?)Assert.Single(stopped)!["text"]);
        Assert.Contains("What is new", (string?)digest["fallbackText"], StringComparison.Ordinal);
    }
}
