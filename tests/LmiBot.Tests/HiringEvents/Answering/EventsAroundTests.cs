using LmiBot.Areas;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;

namespace LmiBot.Tests.HiringEvents.Answering;

/// <summary>Events of which only a wider area is known than is asked for, or none.</summary>
public sealed class EventsAroundTests
{
    private static readonly AreaCatalog Areas = new(
    [
        new() { AreaCode = "00", Type = AreaType.Nation, Name = "United States" },
        new() { AreaCode = "48", Type = AreaType.State, Name = "Texas", ParentCode = "00" },
        new() { AreaCode = "12420", Type = AreaType.Metropolitan, Name = "Austin", ParentCode = "48" },
        new() { AreaCode = "19100", Type = AreaType.Metropolitan, Name = "Dallas", ParentCode = "48" },
        new() { AreaCode = "48W14", Type = AreaType.WorkforceArea, Name = "Capital Area", ParentCode = "48" },
        new() { AreaCode = "48453", Type = AreaType.County, Name = "Travis County", ParentCode = "12420", WorkforceAreaCode = "48W14" },
        new() { AreaCode = "48491", Type = AreaType.County, Name = "Williamson County", ParentCode = "12420" },
        new() { AreaCode = "48113", Type = AreaType.County, Name = "Dallas County", ParentCode = "19100" },
    ], []);

    /// <summary>One event in each area, and one of which none is known.</summary>
    private static readonly PublishedEvents Events = new(
        new DateOnly(2026, 11, 22), EventTable.Of(((string?[])["48453", "48491", "12420", "48W14", "48", "19100", "48113", null]).Select((area, i) => new PublishedEvent
        {
            HiringEventId = i + 1, Kind = HiringEventKind.Layoff, EmployerId = i + 1, EmployerName = "Acme", EmployerWords = ["acme"], AreaCode = area, Sources = [ReportSource.OwnReport],
        })), "test");

    [Theory]
    [InlineData("48453", "48453", 4)]
    [InlineData("48491", "48491", 3)]
    [InlineData("48W14", "48453 48W14", 3)]
    [InlineData("12420", "12420 48453 48491", 3)]
    [InlineData("48113", "48113", 3)]
    [InlineData("48", "12420 19100 48 48113 48453 48491 48W14", 1)]
    [InlineData("00", " 12420 19100 48 48113 48453 48491 48W14", 0)]
    public void What_may_be_in_the_area_is_counted_and_left_out(string area, string found, int withoutArea)
    {
        var selection = Select(area, new EventFilters());

        Assert.Equal((found, withoutArea), (string.Join(' ', selection.Events.Select(e => e.AreaCode ?? "").Order(StringComparer.Ordinal)), selection.WithoutArea));
    }

    [Fact]
    public void What_is_not_asked_for_otherwise_is_not_counted()
    {
        var selection = Select("48453", new EventFilters { Kinds = [HiringEventKind.Opening] });
        var industry = Select("48453", new EventFilters { Sector = "31-33" });

        Assert.Equal((0, 0), (selection.Count, selection.WithoutArea));
        Assert.Equal((0, 1, 0), (industry.Count, industry.WithoutIndustry, industry.WithoutArea));
    }

    private static EventSelection Select(string area, EventFilters filters) =>
        new(Events, filters, PublishedEvents.Within(Areas, area), new HashSet<string>(), around: PublishedEvents.Around(Areas, area));
}
