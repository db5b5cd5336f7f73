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
            .Before(FourWeeks(ClaimsBefore, "2025-06-21", 900, 900, 900, 900)).Before(FourWeeks(ClaimsBefore, "2026-03-14", 1_000, 1_000, 1_000, 1_200))
            .Now(FourWeeks(ClaimsNow, "2025-06-21", 900, 900, 900, 900)).Now(FourWeeks(ClaimsNow, "2026-03-14", 1_000, 1_000, 1_000, 1_000)).Now(FourWeeks(ClaimsNow, "2026-06-20", 1_000, 1_150, 1_150, 1_100))
            .DigestAsync();

        var finding = Assert.Single(digest.Findings);
        Assert.Equal("New claims for unemployment insurance, Texas: 1,100 (four weeks to 20 June 2026); +10.0% from 1,000, where the last release ended (four weeks to 14 March 2026); +22.2% from 900 a year before (four weeks to 21 June 2025).", finding.Text);
        Assert.Equal("New claims for unemployment insurance, Texas: up to 1,100, from 1,000 (four weeks to 14 March 2026).", digest.Headline);
        Assert.Equal(["New claims for unemployment insurance, Texas: 1 of 2 earlier figures were revised, the most for four weeks to 14 March 2026: 1,050 before, 1,000 now."], digest.Revised);
        Assert.Equal([900.0, null, 1_000, null, 1_100], digest.Chart!.Points.Select(p => p.Value));
    }

    [Fact]
    public async Task Few_claims_are_no_base_for_a_percentage()
    {
        var digest = await Editions.Before(FourWeeks(ClaimsBefore, "2026-03-14", 40, 40, 40, 40)).Now(FourWeeks(ClaimsNow, "2026-03-14", 40, 40, 40, 40)).Now(FourWeeks(ClaimsNow, "2026-06-20", 51, 52, 53, 52)).DigestAsync();

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

    /// <summary>Texas, as its claims are in 2026-06-30/UI Claims - State - Weekly.csv: lines 16365 to 16518, and 17079 to 17230.</summary>
    [Fact]
    public async Task Claims_are_averaged_over_four_weeks_and_what_those_scatter_by_is_no_move()
    {
        object[] march = FourWeeks(ClaimsNow, "2026-03-14", 14_400, 15_569, 15_565, 15_568);

        var digest = await Editions.Before(FourWeeks(ClaimsBefore, "2026-03-14", 14_400, 15_569, 15_565, 15_568)).Now(march).Now(FourWeeks(ClaimsNow, "2026-06-20", 14_393, 17_245, 16_964, 15_189)).DigestAsync();
        var steady = await Editions.Before(FourWeeks(ClaimsBefore, "2026-03-14", 14_400, 15_569, 15_565, 15_568)).Now(march).Now(FourWeeks(ClaimsNow, "2026-06-20", 16_200, 16_400, 16_300, 16_100)).DigestAsync();

        Assert.Equal("New claims for unemployment insurance, Texas: 15,948, after 15,276 (four weeks to 14 March 2026): no clear change.", digest.Headline);
        Assert.Contains(": 15,948 (four weeks to 20 June 2026); +4.4%, within the scatter of its weeks, from 15,276, where", Assert.Single(digest.Findings).Text, StringComparison.Ordinal);
        Assert.Equal("New claims for unemployment insurance, Texas: up to 16,250, from 15,276 (four weeks to 14 March 2026).", steady.Headline);
        Assert.Contains(digest.Notes, n => n.StartsWith("A series is up or down where", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1_001, "little changed from 1,000, where")]
    [InlineData(1_002, "+0.2% from 1,000, where")]
    public async Task A_claim_more_is_no_move(int claims, string text)
    {
        var digest = await Editions
            .Before(FourWeeks(ClaimsBefore, "2026-03-14", 1_000, 1_000, 1_000, 1_000))
            .Now(FourWeeks(ClaimsNow, "2026-03-14", 1_000, 1_000, 1_000, 1_000)).Now(FourWeeks(ClaimsNow, "2026-06-20", claims, claims, claims, claims))
            .DigestAsync();

        Assert.Contains(text, Assert.Single(digest.Findings).Text, StringComparison.Ordinal);
    }

    /// <summary>Texas, as in state_job_postings_us.csv of 2026-03-31 and 2026-06-30: the last day of the first, and 22 February 2026.</summary>
    [Theory]
    [InlineData(2.2, "Job postings, Texas: 113.0, after 113.7 (19 March 2026): no clear change.", "−0.6%, within what was revised, from 113.7, where")]
    [InlineData(0.5, "Job postings, Texas: down to 113.0, from 113.7 (19 March 2026).", "; −0.6% from 113.7, where")]
    public async Task What_the_publisher_revises_is_no_move(double revised, string headline, string text)
    {
        var digest = await new TwoReleases()
            .Before(Source(PostingsBefore, SourceProgram.IndeedPostings, "2026-03-20"), Postings(PostingsBefore, "2026-02-22", 111), Postings(PostingsBefore, "2026-03-19", 113.69))
            .Now(Source(PostingsNow, SourceProgram.IndeedPostings, "2026-06-19"), Postings(PostingsNow, "2026-02-22", 111 + revised), Postings(PostingsNow, "2026-03-19", 113.69), Postings(PostingsNow, "2026-06-19", 113.01))
            .DigestAsync();

        Assert.Equal(headline, digest.Headline);
        Assert.Contains(text, Assert.Single(digest.Findings).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chart_is_the_headlines_with_its_unit()
    {
        var digest = await Editions
            .Before(Source(PostingsBefore, SourceProgram.IndeedPostings, "2026-03-20"), Postings(PostingsBefore, "2026-03-19", 113.1), Rate(RatesBefore, 2026, 3, 4.3))
            .Now(Source(PostingsNow, SourceProgram.IndeedPostings, "2026-06-19"), Postings(PostingsNow, "2026-03-19", 113.1), Postings(PostingsNow, "2026-06-19", 113.1), Rate(RatesNow, 2026, 3, 4.3), Rate(RatesNow, 2026, 6, 5))
            .DigestAsync();

        Assert.StartsWith("Unemployment rate, Texas: up", digest.Headline, StringComparison.Ordinal);
        Assert.Equal(("Unemployment rate, Texas", "Percent of the labor force"), (digest.Chart!.Name, digest.Chart.Unit));
    }

    [Fact]
    public async Task What_is_not_told_apart_by_field_is_said_to_be_of_all()
    {
        var postings = new TwoReleases().Now(Source(PostingsNow, SourceProgram.IndeedPostings, "2026-06-19"), Postings(PostingsNow, "2025-06-19", 98.0), Postings(PostingsNow, "2026-06-19", 101.1));

        var healthcare = await postings.DigestAsync(new DigestTopic("healthcare", Cast.Texas));
        var all = await postings.DigestAsync(new DigestTopic(null, Cast.Texas));

        Assert.Contains("Job postings: for all fields together; Healthcare alone is not told apart.", healthcare.Notes);
        Assert.DoesNotContain(all.Notes, n => n.Contains("all fields together", StringComparison.Ordinal));
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
            Source(ClaimsBefore, SourceProgram.UnemploymentClaims, "2026-03-14"), .. FourWeeks(ClaimsBefore, "2026-03-07", 900, 900, 900, 900), Claims(ClaimsBefore, "2026-03-14", 1_500),
            Source(RatesBefore, SourceProgram.Laus, "March 2026"), Rate(RatesBefore, 2026, 3, 4.3),
        ];
        object[] now = [.. before[..^2], Source(RatesNow, SourceProgram.Laus, "June 2026"), Rate(RatesNow, 2026, 3, 4.3), Rate(RatesNow, 2026, 6, 5)];

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
            .Before(Source(SurveyBefore, SourceProgram.Oews, "May 2025"), Wage(SurveyBefore, 2025, Cast.Nurses, 1_000, 80_000, 2), Rate(RatesBefore, 2026, 3, 4.3)).Before(FourWeeks(ClaimsBefore, "2026-03-14", 1_000, 1_000, 1_000, 1_000))
            .Now(Source(SurveyNow, SourceProgram.Oews, "May 2026"), Wage(SurveyNow, 2026, Cast.Nurses, 2_000, 90_000, 2), Rate(RatesNow, 2026, 3, 4.3), Rate(RatesNow, 2026, 6, 5)).Now(FourWeeks(ClaimsNow, "2026-03-14", 1_000, 1_000, 1_000, 1_000)).Now(FourWeeks(ClaimsNow, "2026-06-20", 1_100, 1_100, 1_100, 1_100))
            .DigestAsync(new DigestTopic("healthcare", Cast.Texas, audience));

        Assert.Equal(order, digest.Findings.Select(f => f.Kind));
        Assert.Equal(digest.Findings[0].Headline, digest.Headline);
    }
}
