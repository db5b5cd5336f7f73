using LmiBot.Data.Importing.Files;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Importing;
using LmiBot.HiringEvents.Matching;

namespace LmiBot.Tests.HiringEvents.Matching;

/// <summary>Pairs of WARN notices, each read and labelled by a person. They were chosen by other means than the rule under test, which the column ChosenBy names.</summary>
internal static class LabelledPairs
{
    private static readonly Lazy<Dictionary<string, HiringEventReport>> Notices = new(() => ReadNotices().ToDictionary(n => n.NoticeId!));

    public static IReadOnlyList<LabelledPair> All { get; } =
        [.. File.ReadLines(Fixture("labelled-pairs.tsv")).Skip(1).Select(line => line.Split('\t')).Select(c => new LabelledPair(c[0] == "HeldOut", Notices.Value[c[3]], Notices.Value[c[4]], c[5], c[6]))];

    public static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "HiringEvents", "Matching", "Fixtures", name);

    public static HiringEventReport Notice(string id) => Notices.Value[id];

    /// <summary>Read anew, so that whoever keeps them in a database changes nobody else's.</summary>
    public static List<HiringEventReport> ReadNotices()
    {
        var file = new SourceFile(Fixture("labelled-notices.csv"));
        using var table = file.Open(file.Heads[0].FindHeader(WarnTable.Headings)!);
        return [.. new WarnTable(table, default).Read()];
    }
}

/// <param name="IsHeldOut">The rule was not tuned on it.</param>
/// <param name="First">A notice.</param>
/// <param name="Second">Another.</param>
/// <param name="Label">Same, Different, or Undecided where a person can't tell either.</param>
/// <param name="Reason">One word.</param>
internal sealed record LabelledPair(bool IsHeldOut, HiringEventReport First, HiringEventReport Second, string Label, string Reason)
{
    public ReportFacts FirstFacts { get; } = ReportFacts.Of(First);

    public ReportFacts SecondFacts { get; } = ReportFacts.Of(Second);

    public Likeness Judged => MatchRule.Compare(FirstFacts, SecondFacts);

    public override string ToString() =>
        $"{Label} {Reason} {Judged} {MatchRule.Score(FirstFacts, SecondFacts)}: {First.EmployerName} {First.Place} {First.ReportedOn:o} {First.EffectiveOn:o} {First.Jobs} | {Second.EmployerName} {Second.Place} {Second.ReportedOn:o} {Second.EffectiveOn:o} {Second.Jobs}";
}
