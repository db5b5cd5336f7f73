using FsCheck;
using FsCheck.Fluent;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;

namespace LmiBot.Tests.HiringEvents.Answering;

/// <summary>What is chosen and added up by rows and places is what a look at each event, one after the other, finds.</summary>
public sealed class EventSelectionTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 8, 15);

    private static readonly string[] Areas = ["48453", "48491", "48113", "48201"];

    private readonly EventsDatabase _database = new();

    [Fact]
    public async Task Whatever_is_asked_for()
    {
        _database.AddNotices();
        AddOddOnes();
        var events = await _database.Current.OnAsync(Today, TestContext.Current.CancellationToken);
        Assert.Equal(126, events.All.Count());

        Prop.ForAll(Asked.ToArbitrary(), asked =>
        {
            var (filters, areas, occupations) = asked;
            var found = new EventSelection(events, filters, areas, occupations);
            var expected = events.All.Where(e => Fits(e, filters, areas, occupations)).ToList();
            var largest = expected.OrderByDescending(e => Math.Max(Size(e.Gained), Size(e.Lost)));
            var announced = expected.OrderByDescending(e => e.Day(announced: true)).ThenByDescending(e => e.HiringEventId);
            List<PublishedEvent> inOrder = filters.LargestFirst ? [.. largest] : filters.Announced ? [.. announced] : expected;
            return found.Count == expected.Count && found.Events.SequenceEqual(expected) && found.InOrder.SequenceEqual(inOrder)
                && found.Page(3, 7).SequenceEqual(inOrder.Skip(3).Take(7)) && found.Page(0, 200).SequenceEqual(inOrder)
                && found.Tally.Losses.Least == expected.Where(e => e.IsLoss).Sum(e => e.Lost?.Least ?? 0) && found.Tally.Gains.Events == expected.Count(e => e.IsGain)
                && found.Tally.Losses.Unknown == expected.Count(e => e.IsLoss && e.Lost is null)
                && found.ByMonth.Values.Sum(t => t.Events) == expected.Count
                && found.ByMonth.GetValueOrDefault((2026, 3))?.Events.Equals(expected.Count(e => e.Day(filters.Announced) is { Year: 2026, Month: 3 })) != false
                && (filters.GroupBy != EventGrouping.Industry || found.BySector.All(s => s.Tally.Events == expected.Count(e => e.Sector == s.Sector)))
                && Enum.GetValues<ReportSource>().All(s => found.From(s) == expected.Count(e => e.Sources.Contains(s)))
                && found.Unspecified == expected.Count(e => e.Kind == HiringEventKind.Unspecified);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    public void Dispose() => _database.Dispose();

    private void AddOddOnes()
    {
        _database.Add(new HiringEventDetails { Kind = HiringEventKind.Closing });
        _database.Add(new HiringEventDetails { Kind = HiringEventKind.Layoff, AreaCode = "48453", JobsLost = new JobCount(null, 60), NaicsCode = "622110", Occupations = ["29-1141"] });
        _database.Add(new HiringEventDetails { Kind = HiringEventKind.Expansion, AreaCode = "48491", JobsGained = new JobCount(50, null, IsAbout: true), AnnouncedOn = new DateOnly(2026, 3, 5), Source = ReportSource.Press });
        _database.Add(new HiringEventDetails { Kind = HiringEventKind.Relocation, AreaCode = "48113", Effective = DateSpan.On(new DateOnly(2027, 1, 4)) });
        _database.Add(new HiringEventDetails { Kind = HiringEventKind.Relocation, AreaCode = "48113", JobsGained = JobCount.Exactly(9), JobsLost = JobCount.Exactly(7), Effective = DateSpan.On(new DateOnly(1999, 12, 31)) });
        _database.Add(new HiringEventDetails { Kind = HiringEventKind.Opening, AreaCode = "05091", Occupations = ["51-4121"], AnnouncedOn = Today });
        _database.Add(new HiringEventDetails { Kind = HiringEventKind.Opening, AreaCode = "48201", NaicsCode = "31-33", AnnouncedOn = new DateOnly(2026, 3, 31), Source = ReportSource.OwnReport });
        _database.Add(new HiringEventDetails { Kind = HiringEventKind.Opening, AreaCode = "48201", AnnouncedOn = Today }, e => e.PublishFrom = Today.AddDays(1));
    }

    private static Gen<(EventFilters, HashSet<string>?, HashSet<string>)> Asked =>
        from kinds in Gen.Elements<HiringEventKind[]>([], [], [HiringEventKind.Unspecified, HiringEventKind.Layoff], [HiringEventKind.Closing], [HiringEventKind.Opening, HiringEventKind.Relocation])
        from change in Gen.Elements<JobChange?>(null, null, JobChange.Gains, JobChange.Losses)
        from source in Gen.Elements<ReportSource?>(null, null, ReportSource.WarnNotice, ReportSource.OwnReport, ReportSource.Press)
        from first in Gen.Choose(0, 700)
        from days in Gen.Choose(0, 700)
        from bounds in Gen.Choose(0, 3)
        from announced in Gen.Elements(true, false)
        from sector in Gen.Elements<string?>(null, null, "62", "31-33", "72")
        from grouping in Gen.Elements<EventGrouping?>(null, EventGrouping.Month, EventGrouping.Industry)
        from largest in Gen.Elements(true, false)
        from area in Gen.Choose(0, 5)
        from occupation in Gen.Elements<string[]>([], [], [], ["29-1141"])
        let start = new DateOnly(2025, 1, 1).AddDays(first)
        select (
            new EventFilters
            {
                Kinds = kinds, Change = change, Source = source, From = bounds % 2 == 0 ? null : start, To = bounds < 2 ? null : start.AddDays(days),
                Announced = announced, Sector = sector, GroupBy = grouping, LargestFirst = largest,
            },
            area < Areas.Length ? new HashSet<string> { Areas[area], "nowhere" } : null,
            occupation.ToHashSet());

    private static bool Fits(PublishedEvent e, EventFilters filters, HashSet<string>? areas, HashSet<string> occupations) =>
        (areas is null || (e.AreaCode is not null && areas.Contains(e.AreaCode)))
        && (filters.Kinds.Count == 0 || filters.Kinds.Contains(e.Kind))
        && (filters.Source is not { } source || e.Sources.Contains(source))
        && filters.Change switch { JobChange.Gains => e.IsGain, JobChange.Losses => e.IsLoss, _ => true }
        && ((filters.From ?? filters.To) is null || (e.Day(filters.Announced) is { } day && !(day < filters.From) && !(day > filters.To)))
        && (filters.Sector is null || e.Sector?.Code == filters.Sector)
        && (occupations.Count == 0 || e.Occupations.Any(occupations.Contains));

    private static int Size(JobCount? jobs) => jobs?.Least ?? jobs?.Most ?? 0;
}
