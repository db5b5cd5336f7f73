using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LmiBot.Web.Tests.Access;

/// <summary>Invitations: issued by staff in chat, opened by partners in the web chat.</summary>
public sealed partial class InvitationsInChatTests(BotApplication bot)
{
    [Fact]
    public async Task A_link_makes_whoever_opens_it_a_partner_until_it_is_revoked()
    {
        var script = new Script(bot);
        var issued = await script.PlayAsync("""
            administrator: grant analyst to {ann}
            ann: add organization Hooli
            bot: Hooli is entered: people can be its partners now.
            ann: invite a partner of hooli for 2 weeks
            bot: Invitation … makes whoever opens this link a partner of Hooli, until …, in 100 conversations at most; "revoke invitation …" ends it.  …/#invitation=…
            """);
        var (person, _) = await InvitedPerson.OpenAsync(bot, Link(issued));
        Assert.StartsWith("Welcome: you are here as a partner of Hooli, until", await person!.GreetingAsync(), StringComparison.Ordinal);
        Assert.StartsWith("You are a partner of Hooli.  You came by invitation", await person.SayAsync("whoami"), StringComparison.Ordinal);
        Assert.Contains("55,350", await person.SayAsync("top openings in healthcare"), StringComparison.Ordinal);

        await person.ReloadAsync();
        Assert.StartsWith("You are a partner of Hooli.", await person.SayAsync("whoami"), StringComparison.Ordinal);

        await script.PlayAsync($$"""
            ann: invitations
            bot: …- {{Number(issued)}}: a partner of Hooli, until …, used 1 of 100 times…
            ann: revoke invitation {{Number(issued)}}
            bot: Invitation {{Number(issued)}} is revoked: whoever came in by it is a visitor now.
            ann: revoke invitation #{{Number(issued)}}
            bot: Invitation {{Number(issued)}} was revoked before.
            """);
        Assert.Equal("You are a visitor.  This invitation was revoked: ask whoever sent it why. You can ask here as a visitor.", await person.SayAsync("whoami"));
        Assert.Contains("revoked", (await InvitedPerson.OpenAsync(bot, Link(issued))).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_message_delivered_again_issues_the_same_link()
    {
        var administrator = new Chat(bot, objectId: Chat.Administrator);
        await administrator.SayAsync("add organization Vandelay");
        var (once, again, another) = (Invite("1"), Invite("1"), Invite("2"));

        Assert.Equal((string?)(await administrator.SendAsync(once))[0]!["text"], (string?)(await administrator.SendAsync(again))[0]!["text"]);
        Assert.NotEqual((string?)(await administrator.SendAsync(Invite("1")))[0]!["text"], (string?)(await administrator.SendAsync(another))[0]!["text"]);

        JsonObject Invite(string id) => new() { ["type"] = "message", ["id"] = id, ["text"] = "invite a counselor of Vandelay" };
    }

    [Fact]
    public async Task A_forged_link_is_refused_with_what_to_do()
    {
        var issued = await new Script(bot).PlayAsync("""
            administrator: add organization Umbrella
            administrator: invite a partner of Umbrella
            """);
        var link = Link(issued);
        var parts = link.Split('.');
        var (person, _) = await InvitedPerson.OpenAsync(bot, null);

        foreach (var forged in new[]
        {
            "#invitation=1",
            $"{parts[0]}.{parts[1]}.{parts[2][..^4]}AAAA",
            $"#invitation=eyJhbGciOiJub25lIn0.{parts[1]}.",
            // Signed by the same key, for something else.
            $"#invitation={person!.Token}",
        })
        {
            var (nobody, refusal) = await InvitedPerson.OpenAsync(bot, forged);
            Assert.Null(nobody);
            Assert.Equal("This is not an invitation that was issued here: see that the link is whole, or ask whoever sent it for a new one. Until then you can ask here as a visitor.", refusal);
        }
    }

    [Fact]
    public async Task Who_has_no_invitation_is_a_visitor_whatever_they_claim()
    {
        var (person, _) = await InvitedPerson.OpenAsync(bot, null);

        Assert.Equal("You are a visitor.", await person!.SayAsync("whoami", from: "1"));
        Assert.Equal("I cannot issue invitations for you: only administrators and analysts may have that done.", await person.SayAsync("invite a partner of Hooli"));
    }

    [Fact]
    public async Task A_link_is_no_thing_to_show_in_a_channel()
    {
        await new Script(bot).PlayAsync("""
            administrator: add organization Soylent
            administrator in channel: invite a partner of Soylent for 3 days
            bot: That is for your eyes only: ask me in our personal chat.
            ann in channel: invite a partner of Soylent for 3 days
            bot: I cannot issue invitations for you: only administrators and analysts may have that done.
            administrator in channel: invitations
            bot: That is for your eyes only: ask me in our personal chat.
            """);
        Assert.DoesNotContain("Soylent", await new Script(bot).PlayAsync("administrator: invitations"), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_period_that_ends_a_message_may_end_a_name() => new Script(bot).PlayAsync("""
        administrator: add organization Stark  Industries Inc.
        bot: Stark Industries Inc is entered: people can be its partners now.
        administrator: invite a partner of Stark Industries Inc. for 14 days
        bot: Invitation … a partner of Stark Industries Inc, until …
        administrator: add organization "Stark Industries Inc."
        bot: Stark Industries Inc… is entered already.
        """);

    [Fact]
    public Task A_period_is_no_part_of_a_name() => new Script(bot).PlayAsync("""
        administrator: add organization Nakatomi, Inc.
        administrator: invite a partner of Nakatomi Inc for two weeks
        bot: Invitation … a partner of Nakatomi, Inc, until …
        administrator: invite partners of "Nakatomi Inc" until the end of the year
        bot: Invitation … a partner of Nakatomi, Inc, until December 31, …
        administrator: invite a partner of Nakatomi Inc for ever
        bot: I cannot read "for ever" as a time: say "for 14 days", "for two weeks" or "until December 31". If it is part of a name, "organizations" lists those that there are.
        administrator: invite a partner of Nakatomi Inc until further notice
        bot: I cannot read "until further notice" as a time: …
        administrator: invite a partner of nakatomi
        bot: No organization is named "nakatomi": did you mean "Nakatomi, Inc"? If it is another, "add organization nakatomi" adds it.
        administrator: add organization "Nakatomi Inc."
        bot: Nakatomi… is entered already.
        """);

    [Fact]
    public Task A_name_may_have_a_for() => new Script(bot).PlayAsync("""
        administrator: add organization Center for Health
        administrator: invite a partner of Center for Health
        bot: Invitation … a partner of Center for Health, until …
        administrator: invite a partner of Center for Health for 3 days
        bot: Invitation … a partner of Center for Health, until …
        """);

    [Fact]
    public Task What_is_wrong_is_said_and_what_to_do() => new Script(bot).PlayAsync("""
        administrator: invite someone
        bot: Say whom: "invite a partner of Acme for 14 days".
        administrator: invite a partner of Nowhere
        bot: No organization is named "Nowhere": …
        administrator: add organization Cyberdyne
        administrator: invite an administrator of Cyberdyne
        bot: An invitation makes partners and counselors only: people of the agency are granted their roles.
        administrator: invite a partner of Cyberdyne for 400 days
        bot: An invitation is good for 1 to 365 days.
        administrator: revoke invitation 999999
        bot: There is no invitation 999999: "invitations" lists those that are open.
        """);

    private static string Link(string issued) => LinkPattern().Match(issued).Value;

    private static int Number(string issued) => int.Parse(NumberPattern().Match(issued).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\S*#invitation=\S+")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"Invitation (\d+)")]
    private static partial Regex NumberPattern();
}
