using System.Text.RegularExpressions;
using LmiBot.Channels.Dialogs;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Reading;
using LmiBot.Web.HiringEvents.Reporting.Steps;

namespace LmiBot.Web.HiringEvents.Reporting;

/// <summary>The questions about a hiring event: what an event must have comes first.</summary>
internal sealed partial class ReportSteps(ReportWords words, HiringEventClock clock)
{
    public const string Employer = "employer", Place = "place", Effective = "effective", Gained = "gained", Lost = "lost", Source = "source";

    public IEnumerable<IDialogStep<HiringEventDetails>> All =>
    [
        new ChoiceStep<HiringEventKind>("kind", Kinds, d => d.Kind, (d, kind) => d.As(kind)) { IsOptional = false },
        new TextStep(Employer, HiringEvent.LongestName, d => d.Employer, (d, text) => d with { Employer = text }) { IsOptional = false },
        new JobsStep(Lost, d => d.JobsLost, (d, jobs) => d with { JobsLost = jobs }) { When = Loses },
        new JobsStep(Gained, d => d.JobsGained, (d, jobs) => d with { JobsGained = jobs }) { When = Gains },
        new PlaceStep(Place, words) { IsOptional = false },
        new DateStep(Effective, (text, _) => DateReader.Read(text, clock.Today), d => d.Effective, (d, span) => d with { Effective = span }) { Fault = EffectiveFault },
        new PublishStep("publish", () => clock.Today) { IsOptional = false },
        new HeadcountStep("headcount") { When = d => d.SiteHeadcount is not null || WarnHint.For(d)?.NeedsSiteHeadcount == true },
        new ChoiceStep<bool>("temporary", Temporary, d => d.IsTemporary, (d, yes) => d with { IsTemporary = yes }) { When = Loses },
        new DateStep("ends", (text, d) => EndReader.Read(text, clock.Today, d.Effective), d => d.Ends, (d, span) => d with { Ends = span }) { When = d => d.IsTemporary == true, Fault = EndsFault },
        new ChoiceStep<bool>("whole", Whole, d => d.IsWholeSite, (d, yes) => d with { IsWholeSite = yes }) { When = Loses },
        new TextStep("site", HiringEvent.LongestText, d => d.Site, (d, text) => d with { Site = text }),
        new IndustryStep("industry"),
        new OccupationsStep("occupations", words),
        new TextStep("reason", HiringEvent.LongestText, d => d.Reason, (d, text) => d with { Reason = text }),
        new DateStep("announced", (text, _) => DateReader.Read(text, clock.Today, DateExpectation.GoneBy), d => d.AnnouncedOn is { } day ? DateSpan.On(day) : null, (d, span) => d with { AnnouncedOn = span?.From }) { Fault = AnnouncedFault },
        new ChoiceStep<ReportSource>(Source, Sources, d => d.Source, (d, source) => d with { Source = source ?? ReportSource.OwnReport }),
        new LinkStep("link") { When = d => d.Source != ReportSource.OwnReport || d.Link is not null },
    ];

    private static ChoiceOption<HiringEventKind>[] Kinds =>
    [
        OfKind(HiringEventKind.Layoff, () => ReportText.Layoff),
        OfKind(HiringEventKind.Closing, () => ReportText.Closing),
        OfKind(HiringEventKind.Opening, () => ReportText.Opening),
        OfKind(HiringEventKind.Expansion, () => ReportText.Expansion),
        OfKind(HiringEventKind.Relocation, () => ReportText.Relocation),
    ];

    private static ChoiceOption<HiringEventKind> OfKind(HiringEventKind kind, Func<string> label) => new(kind, label, text => HiringEventReader.Kinds(text).Contains(kind));

    private static ChoiceOption<bool>[] Temporary => [new(true, () => ReportText.IsTemporary, TemporaryWords().IsMatch), new(false, () => ReportText.IsPermanent, PermanentWords().IsMatch)];

    private static ChoiceOption<bool>[] Whole => [new(true, () => ReportText.IsWhole, WholeWords().IsMatch), new(false, () => ReportText.IsPart, PartWords().IsMatch)];

    private static ChoiceOption<ReportSource>[] Sources =>
    [
        new(ReportSource.OwnReport, () => ReportText.OwnReport, OwnWords().IsMatch),
        new(ReportSource.WarnNotice, () => ReportText.WarnNotice, WarnWords().IsMatch),
        new(ReportSource.Press, () => ReportText.Press, PressWords().IsMatch),
    ];

    private static bool Loses(HiringEventDetails details) => details.JobsLost is not null || details.Kind is HiringEventKind.Layoff or HiringEventKind.Closing or HiringEventKind.Relocation;

    private static bool Gains(HiringEventDetails details) => details.JobsGained is not null || details.Kind is HiringEventKind.Opening or HiringEventKind.Expansion or HiringEventKind.Relocation;

    private static string? EffectiveFault(DateSpan span, HiringEventDetails details) => details.Ends is { } ends && ends.To < span.From ? ReportText.EndsBefore : null;

    private static string? EndsFault(DateSpan span, HiringEventDetails details) => details.Effective is { } effective && span.To < effective.From ? ReportText.EndsBefore : null;

    private static string? AnnouncedFault(DateSpan span, HiringEventDetails details) => span.IsDay ? null : ReportText.OneDay;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex("^(it['’]?s |it is |they['’]?re |they are )?(just |only )?(temp|temporary|temporarily|for a while|a furlough|yes)$", Options)]
    private static partial Regex TemporaryWords();

    [GeneratedRegex("^(it['’]?s |it is |they['’]?re |they are )?(perm|permanent(ly)?|for good|forever|not temp(orary)?|no)$", Options)]
    private static partial Regex PermanentWords();

    [GeneratedRegex("^(it['’]?s |it is )?(the |all of the |an? )?(whole|entire|full|all)( of it)?( the)?( site| plant| office| store)?$|^(everything|yes)$", Options)]
    private static partial Regex WholeWords();

    [GeneratedRegex("^(it['’]?s |it is )?(only |just )?(a |in )?part(ial|ly)?( of (it|the (site|plant|office|store)))?$|^(some of it|not all( of it)?|no)$", Options)]
    private static partial Regex PartWords();

    [GeneratedRegex("^(my|our|us|we|me|own|the employer)( .*)?$", Options)]
    private static partial Regex OwnWords();

    [GeneratedRegex(@"\bwarn\b", Options)]
    private static partial Regex WarnWords();

    [GeneratedRegex(@"\b(press|news(paper)?s?|article|media|tv|radio)\b", Options)]
    private static partial Regex PressWords();
}
