using System.Net;
using System.Text.Json.Nodes;
using LmiBot.Deliveries;
using LmiBot.Digests;
using LmiBot.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Web.Tests.Digests;

public sealed class DigestSendingTests : SubscribedBot
{
    [Fact]
    public async Task It_is_approved_arrives_as_a_thread_is_reported_corrected_and_recalled()
    {
        var channel = Another();
        var started = $"{channel.Channel};messageid=7";
        Connector.Body = new JsonObject { ["id"] = started, ["activityId"] = "7" }.ToJsonString();
        await channel.PlayAsync("bob in channel: send us healthcare in Austin each quarter");
        await Staff.PlayAsync("""
            bob: approve digest now
            bot: I cannot look after the digest for you: only administrators and analysts may have that done.
            ann: digest report
            bot: No digest was approved yet: "approve digest for Monday 9:00" does it.
            ann: approve digest for yesterday at 9:00
            bot: “yesterday at 9:00” is over: say a time to come, as in "Monday 9:00".
            ann: approve the digest for sometime
            bot: “sometime” is no day and time that I understand: say it as in "Monday 9:00", or "now".
            ann: approve digest now
            bot: The digest of … goes out now. Subscriptions: 1. "Digest report" says where it stands.
            """);
        var sent = Assert.Single(await SettledAsync(DigestKinds.Digest, 1));
        Assert.Equal((DeliveryState.Sent, channel.Channel, started, "7"), (sent.State, sent.ConversationId, sent.SentConversationId, sent.SentActivityId));
        var thread = Connector.Received.Select(r => r.Activity).First(a => (string?)a["channelData"]?["channel"]?["id"] == channel.Channel);
        Assert.Contains("Healthcare", (string?)thread["activity"]!["summary"], StringComparison.Ordinal);

        var notice = Assert.Single(await SettledAsync(DigestKinds.Notice, 1));
        Assert.Equal(Staff.Channel, notice.ConversationId);
        await new Script(Bot, started) { ServiceUrl = Connector.ServiceUrl }.PlayAsync("""
            dan in channel: and in Dallas?
            bot: New in 2026Q2: Healthcare, Dallas-Fort Worth-Arlington, TX…
            """);
        await channel.PlayAsync("bob in channel: send us construction in Texas each quarter");
        await new Script(Bot, started) { ServiceUrl = Connector.ServiceUrl }.PlayAsync("""
            dan in channel: stop
            bot: Subscription 1: Healthcare in Austin-Round Rock-San Marcos, TX (stopped); “resume subscription 1” begins it again.
            """);
        await Staff.PlayAsync("""
            ann: digest report
            bot: The digest of … is delivered: 1 of 1 were sent.
            ann: correct digest
            bot: The digest of … is written anew, in its place. Messages: 1.
            """);
        await SettledAsync(DigestKinds.Correction, 1);
        await Staff.PlayAsync("""
            ann: recall digest
            bot: The digest of … is recalled, and no more of it is sent. Messages to be deleted: 1.
            """);
        await SettledAsync(DigestKinds.Recall, 1);

        var mended = Connector.Received.Where(r => r.Method is "PUT" or "DELETE").ToList();
        Assert.Equal(["PUT", "DELETE"], mended.Select(r => r.Method));
        Assert.All(mended, r => Assert.EndsWith($"/v3/conversations/{Uri.EscapeDataString(started)}/activities/7", r.Path, StringComparison.Ordinal));
        Assert.Equal("message", (string?)mended[0].Activity["type"]);
    }

    [Fact]
    public async Task Where_the_app_was_removed_the_subscription_stops_and_staff_reads_why()
    {
        var channel = Another();
        await channel.PlayAsync("bob in channel: send us healthcare in Austin each quarter");
        Connector.Next(async context =>
        {
            context.Response.StatusCode = (int)HttpStatusCode.Forbidden;
            await context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(new JsonObject { ["error"] = new JsonObject { ["code"] = "MessageWritesBlocked" } }.ToJsonString()));
        }, "/v3/conversations");
        await Staff.PlayAsync("ann: approve digest now");
        await SettledAsync(DigestKinds.Notice, 1);

        await using var db = await OpenAsync();
        var subscription = await db.Subscriptions.SingleAsync(Cancellation);
        Assert.Equal((SubscriptionState.Stopped, "MessageWritesBlocked"), (subscription.State, subscription.StoppedBecause));
        var told = Connector.Received.Select(r => r.Activity).Last(a => (string?)a["channelData"]?["channel"]?["id"] == Staff.Channel);
        Assert.Contains("the app was blocked there (1)", told.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_that_is_not_there_stops_the_subscription_without_a_code_too()
    {
        await Another().PlayAsync("bob in channel: send us healthcare in Austin each quarter");
        Connector.Next(context =>
        {
            context.Response.StatusCode = (int)HttpStatusCode.NotFound;
            return Task.CompletedTask;
        }, "/v3/conversations");
        await Staff.PlayAsync("ann: approve digest now");
        await SettledAsync(DigestKinds.Notice, 1);

        await using var db = await OpenAsync();
        Assert.Equal((SubscriptionState.Stopped, "NotFound"), await db.Subscriptions.SingleAsync(Cancellation) is var stopped ? (stopped.State, stopped.StoppedBecause) : default);
    }

    [Fact]
    public async Task A_deletion_that_fails_at_first_is_done_in_the_end_and_the_report_says_so()
    {
        var channel = Another();
        Connector.Body = new JsonObject { ["id"] = $"{channel.Channel};messageid=7", ["activityId"] = "7" }.ToJsonString();
        await channel.PlayAsync("bob in channel: send us healthcare in Austin each quarter");
        await Staff.PlayAsync("ann: approve digest now");
        await SettledAsync(DigestKinds.Notice, 1);
        Connector.Next(context =>
        {
            context.Response.StatusCode = (int)HttpStatusCode.BadGateway;
            return Task.CompletedTask;
        }, "/activities/7");

        await Staff.PlayAsync("ann: recall digest");

        var deletion = Assert.Single(await SettledAsync(DigestKinds.Recall, 1));
        Assert.Equal((DeliveryState.Sent, 2), (deletion.State, deletion.Attempts));
        await SettledAsync(DigestKinds.Notice, 2);
        Assert.Contains("Messages to be deleted: 1; deleted 1, waiting 0, failed 0.", (string?)(await Staff.ChatOf("ann", "personal").SayAsync("digest report of 2026Q2"))[0]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_that_the_release_lacks_is_settled_at_once_and_staff_reads_why()
    {
        await Another().PlayAsync("bob in channel: send us healthcare in Austin each quarter");
        await using var db = await OpenAsync();
        await db.Subscriptions.ExecuteUpdateAsync(set => set.SetProperty(s => s.FieldCode, "a-field-of-old"), Cancellation);
        await Staff.PlayAsync("""
            ann: preview subscription 1
            bot: The release 2026Q2 has no such field or area: change subscription 1, or stop it.
            ann: approve digest now
            """);

        Assert.Equal((DeliveryState.Refused, DeliveryProblems.NoSuchTopic), Assert.Single(await SettledAsync(DigestKinds.Digest, 1)) is var row ? (row.State, row.Problem) : default);
        await SettledAsync(DigestKinds.Notice, 1);
        var told = Connector.Received.Select(r => r.Activity).Last(a => (string?)a["channelData"]?["channel"]?["id"] == Staff.Channel);
        Assert.Contains("the release has no such field or area (1)", told.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(SubscriptionState.Active, (await db.Subscriptions.AsNoTracking().SingleAsync(Cancellation)).State);
    }

    [Fact]
    public async Task Who_subscribes_after_the_approval_gets_it_and_a_withdrawal_says_what_becomes_of_it()
    {
        await Another().PlayAsync("bob in channel: send us healthcare in Austin each quarter");
        await Staff.PlayAsync("ann: approve digest for tomorrow at 9:00");
        await Another().PlayAsync("cat in channel: send us healthcare in Austin each quarter");
        for (var tries = 0; ; tries++)
        {
            await using var db = await OpenAsync();
            if (await db.Deliveries.CountAsync(d => d.Kind == DigestKinds.Digest, Cancellation) == 2)
                break;
            Assert.InRange(tries, 0, 500);
            await Task.Delay(20, Cancellation);
        }
        await Staff.PlayAsync("""
            ann: withdraw release 2026Q2
            bot: Release 2026Q2 is withdrawn: 2026Q1 answers again from … on. Its digest has gone to 0 of 2, and goes to no more while another release answers; “recall digest 2026Q2” deletes what was sent.
            ann: approve digest now
            bot: The release 2026Q1 answers in … seconds: approve the digest then.
            """);
    }

    [Fact]
    public async Task What_staff_asks_is_answered_to_staff_alone_and_about_the_release_that_is_named()
    {
        await Another().PlayAsync("bob in channel: send us healthcare in Austin each quarter");
        var guests = new Chat(Bot, $"{Another().Channel};messageid=1", "29:ann", "channel", Staff.IdOf("ann")) { ServiceUrl = Connector.ServiceUrl };
        await Staff.PlayAsync("ann: approve digest for tomorrow at 9:00");
        foreach (var command in new[] { "all subscriptions", "digest report", "approve digest now", "pause digest" })
            Assert.Equal("That is for staff alone: ask me in our personal chat, or in the staff channel.", (string?)Assert.Single(await guests.MentionAsync(command, []))!["text"]);
        await Staff.PlayAsync("""
            ann in channel: all subscriptions
            bot: - Subscription 1: …
            ann in channel: digest report for the release 2026q2
            bot: The digest of 2026Q2 is on its way: 0 of 1 are sent.
            ann: pause the digest of 2026Q2
            bot: The digest of 2026Q2 is paused. Messages that wait until it is resumed: 1.
            ann: resume digest 2026Q1
            bot: No digest of a release 2026Q1 was approved.
            ann: cancel digest 2026Q2
            bot: The digest of 2026Q2 is cancelled. Messages not sent: 1. …
            """);
        var report = (await Staff.ChatOf("ann", "personal").SayAsync("digest report 2026Q2"))[0]!.ToJsonString();
        Assert.Contains("Cancelled: cancelled by staff (1).", report, StringComparison.Ordinal);
        Assert.Contains("\"release\":\"2026Q2\"", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_comes_to_the_personal_chat_alone_and_a_schedule_waits()
    {
        await Another().PlayAsync("bob in channel: send us healthcare in Austin each quarter");
        await Staff.PlayAsync("""
            bob: test digest 1
            bot: I cannot look after the digest for you: …
            ann in channel: test digest 1
            bot: What subscription 1 would get comes to your personal chat.
            """);
        var test = Assert.Single(await SettledAsync(DigestKinds.Test, 1));
        Assert.Equal((DeliveryState.Sent, Staff.ChatOf("ann", "personal").Conversation), (test.State, test.ConversationId));
        await Staff.PlayAsync("""
            ann: approve digest for tomorrow at 9:00
            bot: The digest of … goes out on …, 9:00 AM, on each subscriber’s clock. Subscriptions: 1. "Digest report" says where it stands.
            ann: pause digest
            bot: The digest of … is paused. Messages that wait until it is resumed: 1.
            ann: digest report
            bot: The digest of … is paused: 0 of 1 are sent.
            ann: resume digest
            bot: The digest of … goes on. Messages to be sent: 1.
            ann: cancel digest
            bot: The digest of … is cancelled. Messages not sent: 1. …
            """);
    }
}
