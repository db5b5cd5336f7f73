using LmiBot.Digests;
using LmiBot.Releases;
using LmiBot.Tests.Releases;
using static LmiBot.Tests.Digests.TwoReleases;

namespace LmiBot.Tests.Digests;

public sealed class SeriesChangesTests
{
    private static TwoReleases Editions => new TwoReleases()
        .Before(Source(ClaimsBefore, SourceProgram.UnemploymentClaims, "2026-03-14"), Source(RatesBefore, SourceProgram.Laus, "March 2026"))
        .Now(Source(ClaimsNow, SourceProgram.UnemploymentClaims, "2026-06-20"), Source(RatesNow, SourceProgram.Laus, "June 2026"));

    [Fact]
    public async Task Changes_are_within_the_new_edition_and_its_revisions_are_told_apart()
    {
        var digest = await Editions
            .Before(Claims(ClaimsBefore, "2025-06-21", 900), Claims(ClaimsBefore, "2026-03-14", 1_500))
            .Now(Claims(ClaimsNow, "2025-06-21", 900), Claims(ClaimsNow, "2026-03-14", 1_000), Claims(ClaimsNow, "2026-06-20", 1_100))
            .DigestAsync();

        var finding = Assert.Single(digest.Findings);
        Assert.Equal("New claims for unemployment insurance, Texas: 1,100 (week to 20 June 2026); +10.0% from 1,000, where the last release ended (week to 14 March 2026); +22.2% from 900 a year before (week to 21 June 2025).", finding.Text);
        Assert.Equal("New claims for unemployment insurance, Texas: up to 1,100, from 1,000 (week to 14 March 2026).", digest.Headline);
        Assert.Equal(["New claims for unemployment insurance, Texas: 1 of 2 earlier figures were revised, the most for week to 14 March 2026: 1,500 before, 1,000 now."], digest.Revised);
        Assert.Equal([900.0, 1_000, 1_100], digest.Chart!.Points.Select(p => p.Value!.Value));
    }

    [Fact]
    public async Task Few_claims_are_no_base_for_a_percentage()
    {
        var digest = await Editions.Before(Claims(ClaimsBefore, "2026-03-14", 40)).Now(Claims(ClaimsNow, "2026-03-14", 40), Claims(ClaimsNow, "2026-06-20", 52)).DigestAsync();

        Assert.Contains("; +12 from 40, where", Assert.Single(digest.Findings).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4.4, false, "Unemployment rate, Texas: little changed at 4.4%, after 4.3% (March 2026).")]
    [InlineData(4.5, true, "Unemployment rate, Texas: up to 4.5%, from 4.3% (March 2026).")]
    [InlineData(4.0, true, "Unemployment rate, Texas: down to 4.0%, from 4.3% (March 2026).")]
    public async Task A_tenth_of_a_point_may_be_rounding(double rate, bool moved, string headline)
    {
        var digest = await Editions.Before(Rate(RatesBefore, 2026, 3, 4.3)).Now(Rate(RatesNow, 2026, 3, 4.3), Rate(RatesNow, 2026, 6, rate)).DigestAsync();

        Assert.Equal((moved, headline), (Assert.Single(digest.Findings).HasMoved, digest.Headline));
    }

    [Fact]
    public async Task A_new_file_without_a_new_period_is_no_news_but_for_what_it_revises()
    {
        var digest = await Editions.Before(Rate(RatesBefore, 2026, 3, 4.3)).Now(Rate(RatesNow, 2026, 3, 4.6)).DigestAsync();

        Assert.Empty(digest.Findings);
        Assert.Equal(["Unemployment rate, Texas: 1 of 1 earlier figures were revised, the most for March 2026: 4.3% before, 4.6% now."], digest.Revised);
        Assert.Equal([("BLS Local Area Unemployment Statistics (LAUS)", "June 2026", "Texas")], digest.Sources.Select(s => (s.Name, s.Vintage, s.AreaName)));
        Assert.Equal("Unemployment rate, Texas", digest.Chart!.Name);
    }

    [Fact]
    public async Task A_line_that_is_carried_over_is_not_drawn()
    {
        var digest = await new TwoReleases()
            .Before(Source(RatesBefore, SourceProgram.Laus, "March 2026"), Rate(RatesBefore, 2026, 2, 4.2), Rate(RatesBefore, 2026, 3, 4.3))
            .Now(Source(RatesBefore, SourceProgram.Laus, "March 2026"), Rate(RatesBefore, 2026, 2, 4.2), Rate(RatesBefore, 2026, 3, 4.3))
            .DigestAsync();

        Assert.Null(digest.Chart);
        Assert.Empty(digest.Sources);
    }

    [Fact]
    public async Task An_index_is_told_with_its_base_its_source_and_its_license()
    {
        var digest = await new TwoReleases().Now(Source(PostingsNow, SourceProgram.IndeedPostings, "2026-06-19"), Postings(PostingsNow, "2025-06-19", 98.0), Postings(PostingsNow, "2026-06-19", 101.1)).DigestAsync();

        Assert.Equal("Job postings, Texas: up to 101.1, from 98.0 (19 June 2025).", digest.Headline);
        Assert.Contains(digest.Notes, n => n.Contains("100 is the level of 1 February 2020", StringComparison.Ordinal));
        Assert.Equal([("Indeed Hiring Lab job postings index (CC BY 4.0)", "2026-06-19")], digest.Sources.Select(s => (s.Name, s.Vintage)));
    }

    [Fact]
    public async Task The_chart_is_of_what_is_new_not_of_what_is_carried_over()
    {
        object[] before =
        [
            Source(ClaimsBefore, SourceProgram.UnemploymentClaims, "2026-03-14"), Claims(ClaimsBefore, "2025-03-15", 900), Claims(ClaimsBefore, "2026-03-14", 1_500),
            Source(RatesBefore, SourceProgram.Laus, "March 2026"), Rate(RatesBefore, 2026, 3, 4.3),
        ];
        object[] now = [.. before[..3], Source(RatesNow, SourceProgram.Laus, "June 2026"), Rate(RatesNow, 2026, 3, 4.3), Rate(RatesNow, 2026, 6, 5)];

        var unchanged = await new TwoReleases().Before(before).Now(before).DigestAsync();
        var changed = await new TwoReleases().Before(before).Now(now).DigestAsync();

        Assert.Null(unchanged.Chart);
        Assert.Equal("Unemployment rate, Texas", changed.Chart!.Name);
    }

    [Theory]
    [InlineData(DigestAudience.General, new[] { FindingKind.Unemployment, FindingKind.Wages, FindingKind.Employment, FindingKind.Claims })]
    [InlineData(DigestAudience.Counselors, new[] { FindingKind.Wages, FindingKind.Employment, FindingKind.Unemployment, FindingKind.Claims })]
    [InlineData(DigestAudience.Partners, new[] { FindingKind.Claims, FindingKind.Employment, FindingKind.Wages, FindingKind.Unemployment })]
    public async Task Who_reads_it_decides_what_comes_first(DigestAudience audience, FindingKind[] order)
    {
        var digest = await Editions
            .Before(Source(SurveyBefore, SourceProgram.Oews, "May 2025"), Wage(SurveyBefore, 2025, Cast.Nurses, 1_000, 80_000, 2), Claims(ClaimsBefore, "2026-03-14", 1_000), Rate(RatesBefore, 2026, 3, 4.3))
            .Now(Source(SurveyNow, SourceProgram.Oews, "May 2026"), Wage(SurveyNow, 2026, Cast.Nurses, 2_000, 90_000, 2), Claims(ClaimsNow, "2026-03-14", 1_000), Claims(ClaimsNow, "2026-06-20", 1_100), Rate(RatesNow, 2026, 3, 4.3), Rate(RatesNow, 2026, 6, 5))
            .DigestAsync(new DigestTopic("healthcare", Cast.Texas, audience));

        Assert.Equal(order, digest.Findings.Select(f => f.Kind));
        Assert.Equal(digest.Findings[0].Headline, digest.Headline);
    }
}
