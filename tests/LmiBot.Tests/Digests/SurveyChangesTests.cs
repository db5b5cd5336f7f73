using LmiBot.Digests;
using LmiBot.Releases;
using LmiBot.Tests.Releases;
using static LmiBot.Tests.Digests.TwoReleases;

namespace LmiBot.Tests.Digests;

public sealed class SurveyChangesTests
{
    private static TwoReleases Editions => new TwoReleases()
        .Before(Source(SurveyBefore, SourceProgram.Oews, "May 2025"))
        .Now(Source(SurveyNow, SourceProgram.Oews, "May 2026"));

    [Fact]
    public async Task Only_what_differs_beyond_the_error_of_both_editions_has_moved()
    {
        // Nurses: 1.645 times the root of 200² and 240² is 514 jobs, of $900 and $950 it is $2,153. Hygienists: 119 jobs, $6,600.
        var digest = await Editions
            .Before(Wage(SurveyBefore, 2025, Cast.Nurses, 10_000, 90_000, 2), Wage(SurveyBefore, 2025, Cast.Hygienists, 1_000, 80_000, 5))
            .Now(Wage(SurveyNow, 2026, Cast.Nurses, 12_000, 95_000, 2), Wage(SurveyNow, 2026, Cast.Hygienists, 1_110, 86_000, 5))
            .DigestAsync();

        Assert.Equal("Median wages in Texas: 1 of 2 occupations differ between May 2025 and May 2026 beyond the survey’s error. Those with the most jobs: Registered Nurses $95,000 a year (before: $90,000 a year).", Text(digest, FindingKind.Wages));
        Assert.Equal("Jobs in Texas: 1 of 2 occupations differ between May 2025 and May 2026 beyond the survey’s error. Those with the most jobs: Registered Nurses 12,000 (before: 10,000).", Text(digest, FindingKind.Employment));
        Assert.DoesNotContain(digest.Findings, f => f.Text.Contains('%', StringComparison.Ordinal) || f.Headline.Contains('%', StringComparison.Ordinal));
        Assert.Contains(digest.Notes, n => n.Contains("no growth", StringComparison.Ordinal));
        Assert.Equal("Median wages in Texas differ beyond the survey’s error for 1 of 2 occupations.", digest.Headline);
    }

    [Fact]
    public async Task Without_an_error_in_the_files_no_change_is_claimed()
    {
        // Texas in state_M2024_dl.csv and state_M2025_dl.csv, which have neither EMP_PRSE nor MEAN_PRSE.
        var digest = await new TwoReleases()
            .Before(Source(SurveyBefore, SourceProgram.Oews, "May 2024"), Wage(SurveyBefore, 2024, Cast.Nurses, 261_050, 90_010), Wage(SurveyBefore, 2024, Cast.Hygienists, 16_010, 94_490))
            .Now(Source(SurveyNow, SourceProgram.Oews, "May 2025"), Wage(SurveyNow, 2025, Cast.Nurses, 271_380, 95_970), Wage(SurveyNow, 2025, Cast.Hygienists, 16_380, 99_240))
            .DigestAsync();

        Assert.Equal("Median wages in Texas are here for May 2025; the files have no sampling error, so no change since May 2024 is claimed.", digest.Headline);
        Assert.Equal(
            "Median wages in Texas for May 2025, beside May 2024: the files have no sampling error, so no change is claimed. Those with the most jobs: Registered Nurses $95,970 a year (before: $90,010 a year); Dental Hygienists $99,240 a year (before: $94,490 a year).",
            Text(digest, FindingKind.Wages));
        Assert.Equal(
            "Jobs in Texas for May 2025, beside May 2024: the files have no sampling error, so no change is claimed. Those with the most jobs: Registered Nurses 271,380 (before: 261,050); Dental Hygienists 16,380 (before: 16,010).",
            Text(digest, FindingKind.Employment));
        Assert.Equal([false, false], digest.Findings.Select(f => f.HasMoved));
        Assert.DoesNotContain(digest.Notes, n => n.Contains("error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, 2.0)]
    [InlineData(2.0, null)]
    public async Task The_error_of_one_edition_says_nothing_about_the_other(double? before, double? now)
    {
        var digest = await Editions
            .Before(Wage(SurveyBefore, 2025, Cast.Nurses, 10_000, 90_000, 2), Wage(SurveyBefore, 2025, Cast.Hygienists, 1_000, 70_000, before))
            .Now(Wage(SurveyNow, 2026, Cast.Nurses, 12_000, 95_000, 2), Wage(SurveyNow, 2026, Cast.Hygienists, 5_000, 90_000, now))
            .DigestAsync();

        Assert.Equal(
            "Median wages in Texas: 1 of 1 occupations differ between May 2025 and May 2026 beyond the survey’s error. Those with the most jobs: Registered Nurses $95,000 a year (before: $90,000 a year). For 1 more the files have no sampling error, so no change is claimed.",
            Text(digest, FindingKind.Wages));
        Assert.Equal("Median wages in Texas differ beyond the survey’s error for 1 of 1 occupations.", digest.Headline);
    }

    [Theory]
    [InlineData(1_010, 80_010, false)]
    [InlineData(1_020, 80_020, true)]
    public async Task What_rounding_may_do_is_no_move(int jobs, int median, bool moved)
    {
        var digest = await Editions.Before(Wage(SurveyBefore, 2025, Cast.Nurses, 1_000, 80_000, 0)).Now(Wage(SurveyNow, 2026, Cast.Nurses, jobs, median, 0)).DigestAsync();

        Assert.Equal([moved, moved], digest.Findings.Select(f => f.HasMoved));
    }

    [Fact]
    public async Task Few_jobs_are_no_base_to_compare_with()
    {
        var digest = await Editions.Before(Wage(SurveyBefore, 2025, Cast.Nurses, 90, 80_000)).Now(Wage(SurveyNow, 2026, Cast.Nurses, 500, 90_000)).DigestAsync();

        Assert.Equal([FindingKind.Wages], digest.Findings.Select(f => f.Kind));
    }

    [Fact]
    public async Task The_same_year_in_a_new_file_is_a_revision()
    {
        var digest = await new TwoReleases()
            .Before(Source(SurveyBefore, SourceProgram.Oews, "May 2025"), Wage(SurveyBefore, 2025, Cast.Nurses, 1_000, 80_000), Wage(SurveyBefore, 2025, Cast.Hygienists, 1_000, 70_000))
            .Now(Source(SurveyNow, SourceProgram.Oews, "May 2025"), Wage(SurveyNow, 2025, Cast.Nurses, 1_000, 90_000), Wage(SurveyNow, 2025, Cast.Hygienists, 1_000, 70_000))
            .DigestAsync();

        Assert.Equal(["Wages and jobs in Texas: 1 of 2 occupations have other figures for May 2025 than before."], digest.Revised);
        Assert.Empty(digest.Findings);
        Assert.Equal("The figures for Healthcare in Texas have no new period in this release; earlier ones were revised. No hiring events known for quarter 2 of 2026 in Texas.", digest.Headline);
    }

    [Fact]
    public async Task Wages_above_the_old_ceiling_are_not_compared_across_it()
    {
        var digest = await new TwoReleases()
            .Before(Source(SurveyBefore, SourceProgram.Oews, "May 2024"), Wage(SurveyBefore, 2024, Cast.Physicians, 1_000, null, topCoded: true), Wage(SurveyBefore, 2024, Cast.Nurses, 1_000, 80_000))
            .Now(Source(SurveyNow, SourceProgram.Oews, "May 2025"), Wage(SurveyNow, 2025, Cast.Physicians, 1_000, 260_000), Wage(SurveyNow, 2025, Cast.Nurses, 1_000, 90_000))
            .DigestAsync();

        Assert.Equal(["Not compared, because wages above a ceiling were not published up to May 2024: Family Medicine Physicians."], digest.NotComparable);
        Assert.EndsWith("Those with the most jobs: Registered Nurses $90,000 a year (before: $80,000 a year).", Text(digest, FindingKind.Wages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SourceProgram.Soc, Cast.Texas, "occupations are coded otherwise now")]
    [InlineData(SourceProgram.Delineation, Cast.Austin, "areas are drawn otherwise now")]
    [InlineData(SourceProgram.OewsAreaCounties, Cast.Austin, "areas are drawn otherwise now")]
    public async Task Editions_with_other_codes_or_borders_are_not_compared(SourceProgram program, string area, string because)
    {
        var releases = Editions
            .Before(Source(21, program, "one"), Wage(SurveyBefore, 2025, Cast.Nurses, 1_000, 80_000, area: area))
            .Now(Source(22, program, "another"), Wage(SurveyNow, 2026, Cast.Nurses, 2_000, 90_000, area: area));

        var digest = await releases.DigestAsync(new DigestTopic("healthcare", area));

        Assert.Contains(because, Assert.Single(digest.NotComparable), StringComparison.Ordinal);
        Assert.Empty(digest.Findings);
        Assert.StartsWith("Figures for Healthcare in ", digest.Headline, StringComparison.Ordinal);
        Assert.Contains(" are new in this release, and do not compare with those of the last one. ", digest.Headline, StringComparison.Ordinal);
    }

    /// <summary>BLS took the delineations of 2023 into the edition of May 2024, and the SOC of 2018 alone into that of May 2021; the releases hold the same files of both throughout.</summary>
    [Theory]
    [InlineData(2023, 2024, Cast.Austin, "areas are drawn otherwise now")]
    [InlineData(2017, 2018, Cast.Hills, "areas are drawn otherwise now")]
    [InlineData(2020, 2021, Cast.Texas, "occupations are coded otherwise now")]
    [InlineData(2024, 2025, Cast.Austin, null)]
    [InlineData(2022, 2023, Cast.Austin, null)]
    [InlineData(2023, 2024, Cast.Texas, null)]
    public async Task What_an_edition_counts_by_follows_from_its_year(short before, short now, string area, string? because)
    {
        ReleaseSource[] held = [Source(21, SourceProgram.Soc, "2018"), Source(22, SourceProgram.Delineation, "2023")];
        var digest = await new TwoReleases()
            .Before([.. held, Source(SurveyBefore, SourceProgram.Oews, $"May {before}"), Wage(SurveyBefore, before, Cast.Nurses, 1_000, 80_000, area: area)])
            .Now([.. held, Source(SurveyNow, SourceProgram.Oews, $"May {now}"), Wage(SurveyNow, now, Cast.Nurses, 2_000, 90_000, area: area)])
            .DigestAsync(new DigestTopic("healthcare", area));

        if (because is null)
            Assert.Equal((2, 0), (digest.Findings.Count, digest.NotComparable.Count));
        else
            Assert.Contains(because, Assert.Single(digest.NotComparable), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Borders_of_areas_are_nothing_to_a_state()
    {
        var digest = await Editions
            .Before(Source(21, SourceProgram.Delineation, "2018"), Wage(SurveyBefore, 2025, Cast.Nurses, 1_000, 80_000))
            .Now(Source(22, SourceProgram.Delineation, "2023"), Wage(SurveyNow, 2026, Cast.Nurses, 2_000, 90_000))
            .DigestAsync();

        Assert.Equal((2, 0), (digest.Findings.Count, digest.NotComparable.Count));
    }

    [Fact]
    public async Task Without_figures_before_nothing_is_compared()
    {
        var digest = await Editions.Now(Wage(SurveyNow, 2026, Cast.Nurses, 2_000, 90_000)).DigestAsync();

        Assert.Equal(["Wages and jobs in Texas: the last release has none to compare with."], digest.NotComparable);
        Assert.Empty(digest.Findings);
        Assert.Equal("Figures for Healthcare in Texas are new in this release, and do not compare with those of the last one. No hiring events known for quarter 2 of 2026 in Texas.", digest.Headline);
    }

    [Fact]
    public async Task A_field_that_an_edition_has_nothing_of_has_no_news_from_it()
    {
        var digest = await Editions.Before(Wage(SurveyBefore, 2025, Cast.Welders, 1_000, 50_000)).Now(Wage(SurveyNow, 2026, Cast.Welders, 2_000, 60_000)).DigestAsync();

        Assert.StartsWith("Nothing in the figures for Healthcare in Texas is new", digest.Headline, StringComparison.Ordinal);
        Assert.Empty(digest.Sources);
    }

    [Fact]
    public async Task What_is_carried_over_is_not_new()
    {
        var digest = await new TwoReleases()
            .Before(Source(SurveyBefore, SourceProgram.Oews, "May 2026"), Wage(SurveyBefore, 2026, Cast.Nurses, 1_000, 80_000))
            .Now(Source(SurveyBefore, SourceProgram.Oews, "May 2026"), Wage(SurveyBefore, 2026, Cast.Nurses, 2_000, 90_000))
            .DigestAsync();

        Assert.Equal((0, 0, 0), (digest.Findings.Count, digest.Revised.Count, digest.NotComparable.Count));
        Assert.Equal("Nothing in the figures for Healthcare in Texas is new in this release. No hiring events known for quarter 2 of 2026 in Texas.", digest.Headline);
        Assert.Equal(new DateOnly(2001, 1, 15), digest.NextRelease);
    }

    private static string Text(Digest digest, FindingKind kind) => digest.Findings.Single(f => f.Kind == kind).Text;
}
