using LmiBot.Releases;
using LmiBot.Tests.Releases;
using static LmiBot.Tests.Digests.TwoReleases;

namespace LmiBot.Tests.Digests;

public sealed class ProjectionChangesTests
{
    private static TwoReleases Editions => new TwoReleases()
        .Before(Source(OpeningsBefore, SourceProgram.EmploymentProjections, "2022-32"), Openings(OpeningsBefore, Cast.Nurses, 16_900), Openings(OpeningsBefore, Cast.Hygienists, 1_200));

    [Fact]
    public async Task New_years_are_told_beside_the_old_ones_and_not_compared()
    {
        var digest = await Editions.Now(Source(OpeningsNow, SourceProgram.EmploymentProjections, "2024-34"), Openings(OpeningsNow, Cast.Nurses, 17_400, 2024)).DigestAsync();

        Assert.Equal("Projections for 2024–34 in Texas are new. The most openings a year: Registered Nurses 17,400 (before: 16,900).", Assert.Single(digest.Findings).Text);
        Assert.Equal(["Growth over 2024–34 is not compared with growth over 2022–32: they are other years."], digest.NotComparable);
    }

    [Fact]
    public async Task Other_figures_for_the_same_years_are_a_revision()
    {
        var digest = await Editions
            .Now(Source(OpeningsNow, SourceProgram.EmploymentProjections, "2022-32"), Openings(OpeningsNow, Cast.Nurses, 17_000), Openings(OpeningsNow, Cast.Hygienists, 1_200)).DigestAsync();

        Assert.Equal(["Openings in Texas: 1 of 2 occupations have other figures for 2022–32 than before."], digest.Revised);
        Assert.Empty(digest.Findings);
    }

    [Fact]
    public async Task Other_figures_of_another_publisher_are_none()
    {
        var digest = await Editions.Now(Source(OpeningsNow, SourceProgram.ProjectionsCentral, "2022-32"), Openings(OpeningsNow, Cast.Nurses, 16_870)).DigestAsync();

        Assert.Empty(digest.Revised);
        Assert.Equal(["Openings in Texas are from Projections Central long-term projections now, and were from BLS Employment Projections: they are not compared."], digest.NotComparable);
        Assert.StartsWith("Figures for Healthcare in Texas are new in this release, and do not compare", digest.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_publishers_new_years_stand_alone()
    {
        var digest = await Editions.Now(Source(OpeningsNow, SourceProgram.ProjectionsCentral, "2024-34"), Openings(OpeningsNow, Cast.Nurses, 17_400, 2024)).DigestAsync();

        Assert.Equal("Projections for 2024–34 in Texas are new. The most openings a year: Registered Nurses 17,400.", Assert.Single(digest.Findings).Text);
        Assert.Equal(2, digest.NotComparable.Count);
    }
}
