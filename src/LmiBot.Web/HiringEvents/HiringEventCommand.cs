using System.CommandLine;
using System.Globalization;
using LmiBot.Access;
using LmiBot.HiringEvents;
using LmiBot.Web.Access;
using LmiBot.Web.HiringEvents.Reviewing;
using LmiBot.Web.Releases;

namespace LmiBot.Web.HiringEvents;

/// <summary><c>hiring-event list</c>, and <c>show</c>, <c>publish</c>, <c>reject</c>, <c>merge</c>, <c>withdraw</c> with the number of one.</summary>
internal static class HiringEventCommand
{
    public static Command Create(IServiceProvider services)
    {
        var number = new Argument<int>("event") { Description = "Its number: 12 or HE-12.", CustomParser = Number };
        var into = new Argument<int>("into") { Description = "The event that stays.", CustomParser = Number };
        var reason = new Argument<string>("reason") { Description = "Why, for who reported it." };
        var update = new Option<bool>("--update") { Description = "The facts of the first win; else those of the one that stays." };
        return new Command("hiring-event", "The log of hiring events.")
        {
            List(services),
            new Command("show", "Show one, with its history.") { number }.Runs(services, async (parsed, scope, cancellation) =>
            {
                // Its areas and occupations have their names there.
                await scope.GetRequiredService<CurrentRelease>().PrepareAsync(cancellation);
                return scope.GetRequiredService<HiringEventReplies>().Whole(await scope.GetRequiredService<ReadHiringEvent>().RunAsync(Caller.Operator, parsed.GetRequiredValue(number), cancellation));
            }),
            new Command("publish", "Publish one that awaits review.") { number }.Decides(services, (parsed, scope, cancellation) =>
                scope.GetRequiredService<PublishHiringEvent>().RunAsync(Caller.Operator, parsed.GetRequiredValue(number), cancellation)),
            new Command("reject", "Reject one that awaits review.") { number, reason }.Decides(services, (parsed, scope, cancellation) =>
                scope.GetRequiredService<RejectHiringEvent>().RunAsync(Caller.Operator, parsed.GetRequiredValue(number), parsed.GetRequiredValue(reason), cancellation)),
            new Command("merge", "Make one event of two that are one.") { number, into, update }.Decides(services, (parsed, scope, cancellation) =>
                scope.GetRequiredService<MergeHiringEvents>().RunAsync(Caller.Operator, parsed.GetRequiredValue(number), parsed.GetRequiredValue(into), parsed.GetValue(update), cancellation)),
            new Command("withdraw", "Take one back.") { number }.Decides(services, (parsed, scope, cancellation) =>
                scope.GetRequiredService<WithdrawHiringEvent>().RunAsync(Caller.Operator, parsed.GetRequiredValue(number), cancellation)),
        };
    }

    private static Command List(IServiceProvider services)
    {
        var review = new Option<bool>("--review") { Description = "Only those that await review." };
        var page = new Option<int>("--page") { Description = $"Of {ListHiringEvents.MostRows} each, the latest first.", DefaultValueFactory = _ => 1 };
        return new Command("list", "List them.") { review, page }.Runs(services, async (parsed, scope, cancellation) =>
        {
            var which = parsed.GetValue(review) ? HiringEventList.AwaitingReview : HiringEventList.All;
            var offset = (Math.Clamp(parsed.GetValue(page), 1, 100_000) - 1) * ListHiringEvents.MostRows;
            var events = await scope.GetRequiredService<ListHiringEvents>().RunAsync(Caller.Operator, which, offset, ListHiringEvents.MostRows, cancellation);
            return scope.GetRequiredService<HiringEventReplies>().List(events, which == HiringEventList.All ? ReviewText.NoneAtAll : ReviewText.NoneToReview);
        });
    }

    private static Command Decides(this Command command, IServiceProvider services, Func<ParseResult, IServiceProvider, CancellationToken, Task<HiringEventOutcome>> decide) =>
        command.Runs(services, async (parsed, scope, cancellation) =>
            scope.GetRequiredService<HiringEventReplies>().Done(await decide(parsed, scope, cancellation)));

    private static int Number(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text.StartsWith("HE-", StringComparison.OrdinalIgnoreCase) ? text["HE-".Length..] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        result.AddError($"\"{text}\" is no number of a hiring event: write 12 or HE-12.");
        return 0;
    }
}
