using System.CommandLine;
using LmiBot.Access;
using LmiBot.Digests;
using LmiBot.Web.Access;
using LmiBot.Web.Releases;

namespace LmiBot.Web.Digests;

/// <summary><c>digest subscribe</c>, <c>list</c>, <c>preview</c>, <c>approve</c>, <c>pause</c>, <c>resume</c>, <c>cancel</c>, <c>correct</c>, <c>recall</c>, <c>report</c>.</summary>
internal static class DigestSendingCommands
{
    public static IReadOnlyList<Command> Create(IServiceProvider services)
    {
        var number = new Argument<int>("subscription") { Description = "Its number." };
        return
        [
            Subscribe(services),
            List(services),
            new Command("stop", "End a subscription.") { number }.Runs(services, async (parsed, scope, cancellation) =>
            {
                var stopped = await scope.GetRequiredService<StopSubscription>().RunAsync(Caller.Operator, null, parsed.GetRequiredValue(number), cancellation);
                return await SayAsync(scope, replies => replies.Changed(stopped), cancellation);
            }),
            new Command("preview", "Show what a subscription would get.") { number }.Runs(services, async (parsed, scope, cancellation) =>
            {
                await scope.GetRequiredService<CurrentRelease>().PrepareAsync(cancellation);
                return DigestCards.Text(await scope.GetRequiredService<PreviewDigest>().RunAsync(Caller.Operator, null, parsed.GetRequiredValue(number), cancellation));
            }),
            Approve(services),
            new Command("pause", "Have the digest wait.").Runs(services, async (_, scope, cancellation) =>
                DigestReplies.Say(DigestReplyText.IsPaused, await scope.GetRequiredService<PauseDigest>().RunAsync(Caller.Operator, cancellation))),
            new Command("resume", "Have a digest that was paused go on.").Runs(services, async (_, scope, cancellation) =>
                DigestReplies.Say(DigestReplyText.IsResumed, await scope.GetRequiredService<ResumeDigest>().RunAsync(Caller.Operator, cancellation))),
            new Command("cancel", "Send no more of it.").Runs(services, async (_, scope, cancellation) =>
                DigestReplies.Say(DigestReplyText.IsCancelled, await scope.GetRequiredService<CancelDigest>().RunAsync(Caller.Operator, cancellation))),
            new Command("correct", "Write anew what was sent, in its place.").Runs(services, async (_, scope, cancellation) =>
                DigestReplies.Say(DigestReplyText.IsCorrected, await scope.GetRequiredService<CorrectDigest>().RunAsync(Caller.Operator, cancellation))),
            new Command("recall", "Delete what was sent, and send no more of it.").Runs(services, async (_, scope, cancellation) =>
                DigestReplies.Say(DigestReplyText.IsRecalled, await scope.GetRequiredService<RecallDigest>().RunAsync(Caller.Operator, cancellation))),
            Report(services),
        ];
    }

    private static Command Subscribe(IServiceProvider services)
    {
        var topic = new Argument<string>("topic") { Description = "Such as \"healthcare in Austin\"." };
        var channel = new Option<string>("--channel") { Description = "The chat channel.", DefaultValueFactory = _ => "msteams" };
        var conversation = new Option<string>("--conversation") { Description = "The id of the conversation there.", Required = true };
        return new Command("subscribe", "Have a conversation sent the digest of a topic.") { topic, channel, conversation }.Runs(services, async (parsed, scope, cancellation) =>
        {
            await scope.GetRequiredService<CurrentRelease>().PrepareAsync(cancellation);
            var place = new SubscriptionPlace(parsed.GetRequiredValue(channel), parsed.GetRequiredValue(conversation));
            var (subscription, isNew) = await scope.GetRequiredService<Subscribe>().RunAsync(Caller.Operator, place, scope.GetRequiredService<DigestTopics>().Read(parsed.GetRequiredValue(topic)), cancellation);
            return scope.GetRequiredService<DigestReplies>().Subscribed(subscription, isNew, isPersonal: false);
        });
    }

    private static Command List(IServiceProvider services)
    {
        var after = new Option<int>("--after") { Description = "The number after which the page begins." };
        return new Command("list", "List all subscriptions, a thousand at a time.") { after }.Runs(services, async (parsed, scope, cancellation) =>
        {
            var rows = await scope.GetRequiredService<ListSubscriptions>().AllAsync(Caller.Operator, parsed.GetValue(after), 1000, cancellation);
            return await SayAsync(scope, replies => rows.Count == 0 ? DigestReplyText.NoneAtAll : string.Join('\n', rows.Select(replies.Line)), cancellation);
        });
    }

    private static Command Approve(IServiceProvider services)
    {
        var when = new Argument<string>("when") { Description = "Such as \"Monday 9:00\", on each subscriber's clock; or now." };
        return new Command("approve", "Have the digest of the release that answers sent to all who subscribe.") { when }.Runs(services, async (parsed, scope, cancellation) =>
            scope.GetRequiredService<DigestReplies>().Approved(
                await scope.GetRequiredService<ApproveDigest>().RunAsync(Caller.Operator, scope.GetRequiredService<SendTimes>().Read(parsed.GetRequiredValue(when)), cancellation)));
    }

    private static Command Report(IServiceProvider services)
    {
        var csv = new Option<FileInfo>("--csv") { Description = "A file to write each recipient to." };
        return new Command("report", "Show where the digest stands.") { csv }.Runs(services, async (parsed, scope, cancellation) =>
        {
            var report = scope.GetRequiredService<DigestReport>();
            var plain = scope.GetRequiredService<DigestReplies>().Plain(await report.RunAsync(Caller.Operator, cancellation));
            if (parsed.GetValue(csv) is not { } file)
                return plain;
            await using var stream = file.Create();
            var count = await DigestCsv.WriteAsync(report.RecipientsAsync(Caller.Operator, cancellation), stream, cancellation);
            return $"{plain}\n{DigestReplies.Say(DigestReplyText.CsvWritten, count, file.FullName)}";
        });
    }

    /// <summary>Topics are said by the names of the release.</summary>
    private static async Task<string> SayAsync(IServiceProvider scope, Func<DigestReplies, string> say, CancellationToken cancellation)
    {
        await scope.GetRequiredService<CurrentRelease>().PrepareAsync(cancellation);
        return say(scope.GetRequiredService<DigestReplies>());
    }
}
