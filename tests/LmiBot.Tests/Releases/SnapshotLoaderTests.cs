using LmiBot.Areas;
using LmiBot.Data;
using LmiBot.Occupations;
using LmiBot.Releases;
using LmiBot.Series;
using LmiBot.Tests.Digests;
using static LmiBot.Tests.Releases.Cast;

namespace LmiBot.Tests.Releases;

public sealed class SnapshotLoaderTests
{
    private const int Newer = 11;
    private const int Other = 12;

    private static readonly SmallRelease Small = new SmallRelease()
        .Wage(Nation, Teachers, jobs: 1_000_000, annual: 65_000)
        .Wage(Texas, Nurses, annual: 90_000)
        .Wage(Texas, Aides, annual: 25_000)
        .Projection(Texas, Aides, jobs: 1000, change: 100, openings: 50);

    [Fact]
    public async Task A_hybrid_belongs_to_a_field_through_its_parts_and_once()
    {
        var release = await Small.LoadAsync();

        Assert.Equal([Nurses, Aides], release.Occupations.FindField("health-science")!.Members.Order());
        Assert.Equal([Nurses, Aides], release.Occupations.FindField("healthcare")!.Members.Order());
    }

    [Fact]
    public async Task A_part_stands_for_the_hybrid_that_has_the_figures()
    {
        var release = await Small.LoadAsync();

        Assert.False(release.Occupations.Find(HomeAides)!.IsPublished);
        Assert.Equal(Aides, release.Occupations.Published(HomeAides)!.SocCode);
        Assert.Null(release.Occupations.Published(Cashiers));
    }

    [Fact]
    public async Task Pay_basis_and_size_are_those_of_the_nation()
    {
        var release = await Small.LoadAsync();

        Assert.Equal((PayBasis.AnnualOnly, 1_000_000), (release.Occupations.Find(Teachers)!.PayBasis, release.Occupations.Find(Teachers)!.NationalEmployment));
        Assert.Equal((PayBasis.Unflagged, 0), (release.Occupations.Find(Nurses)!.PayBasis, release.Occupations.Find(Nurses)!.NationalEmployment));
    }

    [Fact]
    public async Task Each_area_has_its_newest_panel_alone()
    {
        var release = await new SmallRelease()
            .Wage(Texas, Nurses, annual: 90_000)
            .Wage(Austin, Welders, annual: 50_000)
            .With(SmallRelease.Source(Newer, SourceProgram.Oews, "May 2026"), Panel(Newer, Texas, Welders, 2026))
            .LoadAsync();

        Assert.Equal([Welders], release.Figures(Texas)!.Wages.Keys);
        Assert.Equal("May 2026", release.Source(release.Figures(Texas)!.Wages[Welders].SourceId).Vintage);
        Assert.Equal("May 2025", release.Source(release.Figures(Austin)!.Wages[Welders].SourceId).Vintage);
    }

    [Fact]
    public async Task Of_two_publishers_of_one_base_year_BLS_goes_first()
    {
        var release = await new SmallRelease()
            .Projection(Nation, Nurses, jobs: 100, change: 1, openings: 7)
            .With(SmallRelease.Source(Other, SourceProgram.EmploymentProjections, "2022-32"), Edition(Other, Nation, Nurses))
            .LoadAsync();

        Assert.Equal(8, release.Figures(Nation)!.Projections[Nurses].AnnualOpenings);
    }

    [Fact]
    public async Task Of_two_files_of_one_year_or_day_the_newer_one_counts()
    {
        var release = await new SmallRelease()
            .Wage(Texas, Nurses, annual: 90_000)
            .Projection(Texas, Nurses, jobs: 100, change: 1, openings: 7)
            .With(TwoReleases.Source(Newer, SourceProgram.Oews, "May 2025"), Panel(Newer, Texas, Nurses, 2025))
            .With(TwoReleases.Source(Other, SourceProgram.ProjectionsCentral, "2022-32"), Edition(Other, Texas, Nurses))
            .With(TwoReleases.Source(13, SourceProgram.Laus, "June 2026"), Rate(13, 4.3), TwoReleases.Source(14, SourceProgram.Laus, "June 2026"), Rate(14, 4.4))
            .With(TwoReleases.Source(15, SourceProgram.Oews, "May 2025"), new IOWage { SourceId = 15, AreaCode = Texas, SocCode = "00-0000", Level = OccupationLevel.Total, PeriodYear = 2025 })
            .LoadAsync();

        Assert.Equal(51_000, release.Figures(Texas)!.Wages[Nurses].AnnualMedian);
        Assert.Equal(8, release.Figures(Texas)!.Projections[Nurses].AnnualOpenings);
        Assert.Equal(4.4, release.Series(new SeriesKey(SeriesMeasure.UnemploymentRate, Texas))!.Last!.Value.Value);
    }

    [Fact]
    public async Task Summary_rows_are_no_line_items()
    {
        var release = await new SmallRelease().Wage(Texas, Nurses, annual: 90_000)
            .With(new IOWage { SourceId = 1, AreaCode = Texas, SocCode = "29-0000", Level = OccupationLevel.Major, PeriodYear = 2025, AnnualMedian = 80_000 })
            .LoadAsync();

        Assert.Equal([Nurses], release.Figures(Texas)!.Wages.Keys);
    }

    [Fact]
    public async Task An_area_without_figures_has_none()
    {
        var release = await Small.LoadAsync();

        Assert.Null(release.Figures(Ohio));
        Assert.Equal(["Travis County, Texas", "Austin-Round Rock-San Marcos, TX", "Texas", "United States"], release.Areas.Upward(Travis).Select(a => a.Name));
        Assert.Null(release.Areas.StateOf(AreaCatalog.NationCode));
    }

    private static LaborForce Rate(int source, double rate) => new() { SourceId = source, AreaCode = Texas, PeriodYear = 2026, Period = 6, UnemploymentRate = rate };

    private static IOWage Panel(int source, string area, string code, short year) =>
        new() { SourceId = source, AreaCode = area, SocCode = code, Level = OccupationLevel.Detailed, PeriodYear = year, AnnualMedian = 51_000 };

    private static ProjectionsMatrix Edition(int source, string area, string code) => new()
    {
        SourceId = source,
        AreaCode = area,
        SocCode = code,
        Level = OccupationLevel.Detailed,
        BaseYear = 2022,
        ProjectedYear = 2032,
        BaseEmployment = 100,
        ProjectedEmployment = 101,
        NumericChange = 1,
        PercentChange = 1,
        AnnualOpenings = 8,
    };
}
