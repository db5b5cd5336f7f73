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
        if (IsNo().IsMatch(written))
            return Taken(told with { MayBePublished = false, PublishFrom = null });
        if (IsYes().IsMatch(written))
            return Taken(told with { MayBePublished = true, PublishFrom = null });
        return From().Match(written) is { Success: true } from ? From(from.Groups["day"].Value, told) : Unread(ReportText.NoYesOrNo);
    }

    public override string Write(HiringEventDetails told) => told switch
    {
        { MayBePublished: null } => "",
        { MayBePublished: false } => ReportText.PublishNo,
        { PublishFrom: { } day } => Say(ReportText.PublishFrom, DateSpanText.Write(day)),
        _ => ReportText.PublishYes,
    };

    public override HiringEventDetails Without(HiringEventDetails told) => told with { MayBePublished = null, PublishFrom = null };

    private StepReading<HiringEventDetails> From(string day, HiringEventDetails told) => DateReader.Read(day, today()) switch
    {
        DateReading.Understood { Span: var span } => Taken(told with { MayBePublished = true, PublishFrom = span.From }),
        DateReading.Past => Refused(ReportText.PublishFromPast),
        DateReading.Ambiguous either => AskedBack(
            ReportText.WhichOne, new[] { either.Earlier, either.Later }.Select(span => (Say(ReportText.PublishFrom, DateSpanText.Write(span.From)), told with { MayBePublished = true, PublishFrom = span.From }))),
        DateReading.Impossible impossible => Refused(impossible.Reason),
        _ => Unread(ReportText.NoYesOrNo),
    };

    [GeneratedRegex("^(no|nope|never|not?,? .*(staff|publish|public).*|do(n['’]t| not) publish.*|(for )?(the )?staff only|private|internal|confidential)$", Options)]
    private static partial Regex IsNo();

    [GeneratedRegex("^(yes|yep|yeah|sure|ok|okay|of course|(yes,? )?(publish( it)?|at once|now|right away|immediately|public|after review|as soon as.*))$", Options)]
    private static partial Regex IsYes();

    [GeneratedRegex(@"^(yes,? )?(but )?(publish( it)? )?(but )?(not )?(from|before|after|until|till|starting|as of|on|later than)( the)? (?<day>.+)$", Options)]
    private static partial Regex From();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
