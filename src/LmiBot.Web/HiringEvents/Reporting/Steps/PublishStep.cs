using System.Text.RegularExpressions;
using LmiBot.Channels.Dialogs;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Reading;

namespace LmiBot.Web.HiringEvents.Reporting.Steps;

/// <summary>Whether it may be published, and from when: "yes", "no", "from June 1".</summary>
internal sealed partial class PublishStep(string name, Func<DateOnly> today) : ReportStep(name)
{
    public override IReadOnlyList<string> Choices(HiringEventDetails told) => [ReportText.PublishYes, ReportText.PublishNo];

    public override StepReading<HiringEventDetails> Read(string text, HiringEventDetails told)
    {
        var written = text.Trim().TrimEnd('.', '!');
        if (From().Match(written) is { Success: true } from)
            return From(from.Groups["day"].Value, from.Groups["after"].Success, told);
        return IsNo().IsMatch(written) ? Taken(told with { MayBePublished = false, PublishFrom = null })
            : IsYes().IsMatch(written) ? Taken(told with { MayBePublished = true, PublishFrom = null })
            : OnlyDay().IsMatch(written) ? From(written, isAfter: false, told)
            : Unread(ReportText.NoYesOrNo);
    }

    public override string Write(HiringEventDetails told) => told switch
    {
        { MayBePublished: null } => "",
        { MayBePublished: false } => ReportText.PublishNo,
        { PublishFrom: { } day } => Say(ReportText.PublishFrom, DateSpanText.Write(day)),
        _ => ReportText.PublishYes,
    };

    public override HiringEventDetails Without(HiringEventDetails told) => told with { MayBePublished = null, PublishFrom = null };

    /// <summary>"From June" is from its first day on, "after June" from the day after its last.</summary>
    private StepReading<HiringEventDetails> From(string day, bool isAfter, HiringEventDetails told)
    {
        DateOnly First(DateSpan span) => isAfter ? span.To.AddDays(1) : span.From;
        return DateReader.Read(day, today()) switch
        {
            DateReading.Understood { Span: var span } => Taken(told with { MayBePublished = true, PublishFrom = First(span) }),
            DateReading.Past => Refused(ReportText.PublishFromPast),
            DateReading.Ambiguous either => AskedBack(
                ReportText.WhichOne,
                new[] { either.Earlier, either.Later }.Select(First).Select(first => (Say(ReportText.PublishFrom, DateSpanText.Write(first)), told with { MayBePublished = true, PublishFrom = first }))),
            DateReading.Impossible impossible => Refused(impossible.Reason),
            _ => Unread(ReportText.NoYesOrNo),
        };
    }

    [GeneratedRegex("^(no|n|nope|nah|never|not?,? .*(staff|publish|public).*|do(n['’]?t| not) publish.*|((no|nope|nah)[, ]+)?((please )?keep (it|this|that) |it['’]?s |it is )?((for )?(the )?staff only|(only )?internal(ly)?( only)?|private|confidential|secret))( please)?$", Options)]
    private static partial Regex IsNo();

    [GeneratedRegex("^((yes|y|yep|yup|yeah|sure|ok|okay|of course)|((yes|yep|yup|yeah|sure|ok|okay)[, ]+)?(please|of course|go ahead|you may|it may|publish( it)?|at once|now|right away|immediately|public|after review|asap|as soon as (possible|you can|((it|that)( is|['’]s)( been)? )?reviewed))( please)?)$", Options)]
    private static partial Regex IsYes();

    /// <summary>Only what says from when on: "before June 1", "until June 1" and "as soon as the board has decided" say something else.</summary>
    [GeneratedRegex(@"^(yes[, ]+)?(but )?(publish( it)?[, ]+)?(but )?(only )?((?<after>(not until )?after|later than)|from|starting( on| from)?|beginning( on)?|as of|on|(not|do(n['’]t| not) publish( it)?|not (to be )?published) (before|until|till|(earlier|sooner) than)|no (earlier|sooner) than)( the)? (?<day>(?!(by|before|until|till|after|not?|later)\b).+)$", Options)]
    private static partial Regex From();

    [GeneratedRegex(@"^(?!.*\b(by|before|until|till|after|not?|later|than|within)\b)", Options)]
    private static partial Regex OnlyDay();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
