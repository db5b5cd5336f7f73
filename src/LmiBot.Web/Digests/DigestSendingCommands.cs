using System.CommandLine;
using LmiBot.Access;
using LmiBot.Digests;
using LmiBot.Web.Access;
using LmiBot.Web.Releases;

namespace LmiBot.Web.Digests;

/// <summary><c>digest subscribe</c>, <c>list</c>, <c>change</c>, <c>stop</c>, <c>preview</c>, <c>test</c>, <c>approve</c>, <c>pause</c>, <c>resume</c>, <c>cancel</c>, <c>correct</c>, <c>recall</c>, <c>report</c>.</summary>
internal static class DigestSendingCommands
{
    public static IReadOnlyList<Command> Create(IServiceProvider services)
    {
        var number = new Argument<int>("subscription") { Description = "Its number." };
        var release = Release();
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
            Test(services, number),
            Change(services, number),
            Approve(services),
            Held(services, "pause", "Have the digest wait, or a subscription.", DigestReplyText.IsPaused,
                (scope, release, cancellation) => scope.GetRequiredService<PauseDigest>().RunAsync(Caller.Operator, release, cancellation),
                (scope, id, cancellation) => scope.GetRequiredService<PauseSubscription>().RunAsync(Caller.Operator, null, id, cancellation)),
            Held(services, "resume", "Have a digest, or a subscription, that was paused go on.", DigestReplyText.IsResumed,
                (scope, release, cancellation) => scope.GetRequiredService<ResumeDigest>().RunAsync(Caller.Operator, release, cancellation),
                (scope, id, cancellation) => scope.GetRequiredService<ResumeSubscription>().RunAsync(Caller.Operator, null, id, cancellation)),
            new Command("cancel", "Send no more of it.") { release }.Runs(services, async (parsed, scope, cancellation) =>
                DigestReplies.Say(DigestReplyText.IsCancelled, await scope.GetRequiredService<CancelDigest>().RunAsync(Caller.Operator, parsed.GetValue(release), cancellation))),
            new Command("correct", "Write anew what was sent, in its place.") { release }.Runs(services, async (parsed, scope, cancellation) =>
                DigestReplies.Say(DigestReplyText.IsCorrected, await scope.GetRequiredService<CorrectDigest>().RunAsync(Caller.Operator, parsed.GetValue(release), cancellation))),
            new Command("recall", "Delete what was sent, and send no more of it.") { release }.Runs(services, async (parsed, scope, cancellation) =>
                DigestReplies.Say(DigestReplyText.IsRecalled, await scope.GetRequiredService<RecallDigest>().RunAsync(Caller.Operator, parsed.GetValue(release), cancellation))),
            Report(services, release),
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
            return scope.GetRequiredService<DigestReplies>().Subscribed(subscription, isNew, where: null);
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
            DigestReplies.Approved(
                await scope.GetRequiredService<ApproveDigest>().RunAsync(Caller.Operator, scope.GetRequiredService<SendTimes>().Read(parsed.GetRequiredValue(when)), cancellation)));
    }

    /// <summary>Sends what a subscriber would get, where whoever wants to see it is.</summary>
    private static Command Test(IServiceProvider services, Argument<int> number)
    {
        var channel = new Option<string>("--channel") { Description = "The chat channel.", DefaultValueFactory = _ => "msteams" };
        var conversation = new Option<string>("--conversation") { Description = "The id of the conversation there that it is sent to.", Required = true };
        return new Command("test", "Send what a subscription would get, to look at it.") { number, channel, conversation }.Runs(services, async (parsed, scope, cancellation) =>
        {
            var (id, to) = (parsed.GetRequiredValue(number), new SubscriptionPlace(parsed.GetRequiredValue(channel), parsed.GetRequiredValue(conversation)));
            await scope.GetRequiredService<SendTestDigest>().RunAsync(Caller.Operator, to, id, $"{Guid.CreateVersion7(scope.GetRequiredService<TimeProvider>().GetUtcNow())}", cancellation);
            return DigestReplies.Say(DigestReplyText.TestGoes, id, to.ConversationId);
        });
    }

    private static Command Change(IServiceProvider services, Argument<int> number)
    {
        var topic = new Argument<string>("topic") { Description = "Such as \"healthcare in Austin\"." };
        return new Command("change", "Give a subscription another topic; what isn't said stays.") { number, topic }.Runs(services, async (parsed, scope, cancellation) =>
        {
            await scope.GetRequiredService<CurrentRelease>().PrepareAsync(cancellation);
            var topics = scope.GetRequiredService<DigestTopics>();
            var changed = await scope.GetRequiredService<ChangeSubscription>().RunAsync(
                Caller.Operator, null, parsed.GetRequiredValue(number), before => topics.Read(parsed.GetRequiredValue(topic), before), cancellation);
            return scope.GetRequiredService<DigestReplies>().Changed(changed);
        });
    }

    /// <summary>Of a digest, or with <c>--subscription</c> of one subscription.</summary>
    private static Command Held(
        IServiceProvider services, string name, string description, string pattern,
        Func<IServiceProvider, string?, CancellationToken, Task<HeldDigest>> digest, Func<IServiceProvider, int, CancellationToken, Task<Subscription>> subscription)
    {
        var (release, number) = (Release(), new Option<int?>("--subscription") { Description = "The number of a subscription; the digest is left alone." });
        return new Command(name, description) { release, number }.Runs(services, async (parsed, scope, cancellation) =>
        {
            if (parsed.GetValue(number) is not { } id)
                return DigestReplies.Say(pattern, await digest(scope, parsed.GetValue(release), cancellation));
            var changed = await subscription(scope, id, cancellation);
            return await SayAsync(scope, replies => replies.Changed(changed), cancellation);
        });
    }

    private static Argument<string?> Release() =>
        new("release") { Description = "Whose digest, such as 2026Q2; that which was approved last without it.", Arity = ArgumentArity.ZeroOrOne };

    private static Command Report(IServiceProvider services, Argument<string?> release)
    {
        var csv = new Option<FileInfo>("--csv") { Description = "A file to write each recipient to." };
        return new Command("report", "Show where the digest stands.") { release, csv }.Runs(services, async (parsed, scope, cancellation) =>
        {
            var report = scope.GetRequiredService<DigestReport>();
            var plain = scope.GetRequiredService<DigestReplies>().Plain(await report.RunAsync(Caller.Operator, parsed.GetValue(release), cancellation));
            if (parsed.GetValue(csv) is not { } file)
                return plain;
            await using var stream = file.Create();
            var count = await DigestCsv.WriteAsync(report.RecipientsAsync(Caller.Operator, parsed.GetValue(release), cancellation), stream, cancellation);
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
