using LmiBot.Tests.Releases;

namespace LmiBot.Tests.Asking.Reading;

public sealed class OverTimeTests(ShippedRelease release)
{
    [Theory]
    [InlineData("are job postings in Austin up?", "Series Postings 12420")]
    [InlineData("job postings", "Series Postings 48")]
    [InlineData("how are online job ads in the US developing since January", "Series Postings 00 since 2026-01-01")]
    [InlineData("job postings in Texas in healthcare", "Series Postings EducationAndHealth 48")]
    [InlineData("job postings in manufacturing in Dallas", "Series Postings Manufacturing 19100")]
    [InlineData("job postings in job zone 4 in Houston", "Series Postings JobZone4 26420")]
    [InlineData("unemployment rate in Texas", "Series Unemployment 48")]
    [InlineData("what is the unemployment rate in Texas?", "Series Unemployment 48")]
    [InlineData("how high is unemployment in Austin compared with a year ago", "Series Unemployment 12420")]
    [InlineData("unemployment claims in Texas since March 2025", "Series Claims 48 since 2025-03-01")]
    [InlineData("jobless claims", "Series Claims 48")]
    [InlineData("job posting trend in El Paso", "Series Postings 21340")]
    [InlineData("US unemployment rate", "Series Unemployment 00")]
    [InlineData("US unemployment rate since 2025", "Series Unemployment 00 since 2025-01-01")]
    [InlineData("us job postings", "Series Postings 00")]
    [InlineData("job postings US", "Series Postings 00")]
    [InlineData("US JOB POSTINGS", "Series Postings 00")]
    [InlineData("job postings in us", "Series Postings 00")]
    [InlineData("what is the U.S. unemployment rate?", "Series Unemployment 00")]
    [InlineData("top openings US", "Ranking AnnualOpenings 00")]
    [InlineData("give us job postings in Austin", "Series Postings 12420")]
    [InlineData("show us job postings", "Series Postings 48")]
    [InlineData("job postings for us", "Series Postings 48")]
    [InlineData("give us openings", "Ranking AnnualOpenings 48")]
    [InlineData("tell us about welders", "Profile 48 of 51-4121")]
    [InlineData("unemployment rate in texas in 2025", "Series Unemployment 48 since 2025-01-01 until 2025-12-31")]
    [InlineData("unemployment rate in texas october 2025", "Series Unemployment 48 since 2025-10-01 until 2025-10-31")]
    [InlineData("unemployment rate in Texas from March 2025 to May 2025", "Series Unemployment 48 since 2025-03-01 until 2025-05-31")]
    [InlineData("jobless claims tx since january", "Series Claims 48 since 2026-01-01")]
    [InlineData("job postings in the second quarter of 2025", "Series Postings 48 since 2025-04-01 until 2025-06-30")]
    [InlineData("unemployment rate last month", "Series Unemployment 48 since 2026-06-01 until 2026-06-30")]
    [InlineData("unemployment rate last year", "Series Unemployment 48 since 2025-01-01 until 2025-12-31")]
    [InlineData("welder wages last year", "Trend MedianWage 48 of 51-4121 since 2025-01-01 until 2025-12-31")]
    [InlineData("unemployment rate since last year", "Series Unemployment 48")]
    [InlineData("unemployment rate compared with last year", "Series Unemployment 48")]
    [InlineData("unemployment rate in Texas and Ohio", "Series Unemployment 39+48")]
    [InlineData("how have job postings changed since January", "Series Postings 48 since 2026-01-01")]
    [InlineData("did welder pay go up", "Trend MedianWage 48 of 51-4121")]
    [InlineData("are welder wages rising", "Trend MedianWage 48 of 51-4121")]
    [InlineData("has welder pay gone up", "Trend MedianWage 48 of 51-4121")]
    [InlineData("how have welder wages changed since 2022", "Trend MedianWage 48 of 51-4121 since 2022-01-01")]
    [InlineData("have welder wages changed?", "Trend MedianWage 48 of 51-4121")]
    [InlineData("welder wages 2022 vs 2025", "Trend MedianWage 48 of 51-4121 since 2022-01-01 until 2025-12-31")]
    [InlineData("wages of welders in 2024", "Trend MedianWage 48 of 51-4121 since 2024-01-01 until 2024-12-31")]
    [InlineData("jobs for welders over time", "Trend Employment 48 of 51-4121")]
    [InlineData("how many jobs did welders have over the years", "Trend Employment 48 of 51-4121")]
    [InlineData("is demand for welders rising", "Figure AnnualOpenings 48 of 51-4121")]
    [InlineData("jobs for welders by 2032", "Profile 48 of 51-4121")]
    [InlineData("wages of welders since 2022", "Trend MedianWage 48 of 51-4121 since 2022-01-01")]
    [InlineData("how has the pay of welders moved over the years in the US", "Trend MedianWage 00 of 51-4121")]
    [InlineData("employment of registered nurses since 2022", "Trend Employment 48 of 29-1141 since 2022-01-01")]
    [InlineData("entry wage of electricians in Austin since 2024", "Trend EntryWage 12420 of 47-2111 since 2024-01-01")]
    [InlineData("employment of nurses since 2022", "Choice")]
    [InlineData("registered nurses since 2023", "Trend MedianWage 48 of 29-1141 since 2023-01-01")]
    public async Task Is_read(string text, string line) => Assert.Equal(line, (await release.AskAsync()).With(Questions.InJuly).ReadAll(text));

    [Theory]
    [InlineData("job postings for welders", "not published by occupation")]
    [InlineData("unemployment rate of nurses", "not published by occupation")]
    [InlineData("job postings in construction and extraction", "for no other field")]
    [InlineData("unemployment rate in healthcare", "ask without the field")]
    [InlineData("job postings and unemployment rate in Texas", "one thing at a time")]
    [InlineData("wages and job postings in Texas", "one thing at a time")]
    [InlineData("openings of welders since 2022", "a projection is no time series")]
    [InlineData("wages of welders and electricians since 2022", "one occupation at a time")]
    [InlineData("top openings since 2022", "other changes I cannot")]
    [InlineData("have openings for welders changed", "other changes I cannot")]
    [InlineData("remote job postings", "no single vacancies")]
    [InlineData("labor force participation in Texas", "no other figures on the labor force")]
    public async Task Is_refused_with_the_reason(string text, string reason)
    {
        var answer = (await release.AskAsync()).Answer(text, LmiBot.Asking.AskState.Empty).Answer;

        Assert.Equal(LmiBot.Asking.QuestionKind.NotUnderstood, answer.Kind);
        Assert.Contains(reason, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_is_taken_along_until_another_is_named()
    {
        string[] texts = ["unemployment rate in Texas in 2025", "and in Ohio?", "last month", "and claims?"];
        string[] lines =
        [
            "Series Unemployment 48 since 2025-01-01 until 2025-12-31", "Series Unemployment 39 since 2025-01-01 until 2025-12-31", "Series Unemployment 39 since 2026-06-01 until 2026-06-30", "Series Claims 39",
        ];
        var ask = (await release.AskAsync()).With(Questions.InJuly);

        Assert.Equal(lines, Enumerable.Range(1, texts.Length).Select(n => ask.ReadAll(texts[..n])));
    }

    [Fact]
    public async Task A_conversation_goes_on_from_a_time_series()
    {
        string[] texts =
        [
            "are job postings in Austin up?", "and in Dallas?", "since January", "in healthcare", "and in Texas?", "overall", "and the unemployment rate?", "compared with a year ago",
            "and claims?", "top openings in healthcare", "unemployment rate in Ohio", "what about nurses?",
        ];
        string[] lines =
        [
            "Series Postings 12420", "Series Postings 19100", "Series Postings 19100 since 2026-01-01", "Series Postings EducationAndHealth 19100 since 2026-01-01",
            "Series Postings EducationAndHealth 48 since 2026-01-01", "Series Postings 48 since 2026-01-01", "Series Unemployment 48", "Series Unemployment 48",
            "Series Claims 48", "Ranking AnnualOpenings 48 in healthcare", "Series Unemployment 39", "Choice",
        ];

        Assert.Equal(lines, await Task.WhenAll(Enumerable.Range(1, texts.Length).Select(n => release.ReadAsync(texts[..n]))));
    }

    [Fact]
    public async Task A_conversation_goes_on_from_an_occupation_over_the_years()
    {
        string[] texts =
        [
            "wages of welders since 2022", "and in the US?", "since 2024", "employment instead", "and electricians?", "how many openings are there?", "over the years", "tell me about them",
        ];
        string[] lines =
        [
            "Trend MedianWage 48 of 51-4121 since 2022-01-01", "Trend MedianWage 00 of 51-4121 since 2022-01-01", "Trend MedianWage 00 of 51-4121 since 2024-01-01",
            "Trend Employment 00 of 51-4121 since 2024-01-01", "Trend Employment 00 of 47-2111 since 2024-01-01", "Figure AnnualOpenings 00 of 47-2111", "Trend MedianWage 00 of 47-2111",
            "Profile 00 of 47-2111",
        ];

        Assert.Equal(lines, await Task.WhenAll(Enumerable.Range(1, texts.Length).Select(n => release.ReadAsync(texts[..n]))));
    }
}
