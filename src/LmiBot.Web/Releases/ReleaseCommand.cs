using System.CommandLine;
using LmiBot.Access;
using LmiBot.Digests;
using LmiBot.Releases;
using LmiBot.Web.Access;

namespace LmiBot.Web.Releases;

/// <summary><c>release list</c>, and <c>create</c>, <c>show</c>, <c>check</c>, <c>publish</c>, <c>withdraw</c> with the name of one.</summary>
internal static class ReleaseCommand
{
    public static Command Create(IServiceProvider services)
    {
        var name = new Argument<string>("name") { Description = "Of the release, such as 2026Q3." };
        return new Command("release", "Begin, check, publish and withdraw releases of the figures.")
        {
            Begin(services, name),
            new Command("list", "List the releases.").Runs(services, async (_, scope, cancellation) =>
                ReleasePages.List(scope.GetRequiredService<ReleaseReplies>(), await scope.GetRequiredService<ListReleases>().RunAsync(Caller.Operator, cancellation))),
            new Command("show", "Show what a release holds.") { name }.Runs(services, async (parsed, scope, cancellation) =>
                ReleasePages.Show(scope.GetRequiredService<ReleaseReplies>(), await scope.GetRequiredService<ShowRelease>().RunAsync(Caller.Operator, parsed.GetRequiredValue(name), cancellation))),
            Check(services, name),
            Publish(services, name),
            new Command("withdraw", "Take back the release that answers: the one before answers again.") { name }.Runs(services, async (parsed, scope, cancellation) =>
            {
                var withdrawal = await scope.GetRequiredService<WithdrawRelease>().RunAsync(Caller.Operator, parsed.GetRequiredValue(name), cancellation);
                return scope.GetRequiredService<ReleaseReplies>().Withdrawn(withdrawal, await scope.GetRequiredService<DigestReport>().FindAsync(withdrawal.Release.Name, cancellation));
            }),
        };
    }

    private static Command Begin(IServiceProvider services, Argument<string> name)
    {
        var kind = new Option<ReleaseKind>("--kind") { Description = "quarterly, or annual with the validated detail.", DefaultValueFactory = _ => ReleaseKind.Quarterly };
        return new Command("create", "Begin a draft, which carries over what the release before holds.") { name, kind }.Runs(services, async (parsed, scope, cancellation) =>
            ReleaseReplies.Created(await scope.GetRequiredService<CreateRelease>().RunAsync(Caller.Operator, parsed.GetRequiredValue(name), parsed.GetValue(kind), cancellation)));
    }

    /// <summary>Exit code 1 where there is an error.</summary>
    private static Command Check(IServiceProvider services, Argument<string> name)
    {
        var all = new Option<bool>("--all") { Description = "Every figure that was found, not the first ten." };
        return new Command("check", "Check a draft against the release before.") { name, all }.Runs(services, async (parsed, scope, cancellation) =>
        {
            var report = await scope.GetRequiredService<CheckRelease>().RunAsync(Caller.Operator, parsed.GetRequiredValue(name), cancellation);
            return new CommandAnswer(ReleasePages.Report(report, parsed.GetValue(all)), !report.Errors.Any());
        });
    }

    private static Command Publish(IServiceProvider services, Argument<string> name)
    {
        var confirm = new Option<string[]>("--confirm") { Description = "Names of warnings that you have looked at.", AllowMultipleArgumentsPerToken = true };
        return new Command("publish", "Make a draft the release that answers.") { name, confirm }.Runs(services, async (parsed, scope, cancellation) =>
        {
            var publication = await scope.GetRequiredService<PublishRelease>().RunAsync(Caller.Operator, parsed.GetRequiredValue(name), parsed.GetValue(confirm) ?? [], cancellation);
            var report = publication.Report;
            return publication.From is { } from
                ? scope.GetRequiredService<ReleaseReplies>().Published(report.Release, from)
                : new CommandAnswer($"{ReleaseReplies.Say(ReleaseReplyText.NotPublished, report.Release)}\n\n{ReleasePages.Report(report)}", IsGood: false);
        });
    }
}
