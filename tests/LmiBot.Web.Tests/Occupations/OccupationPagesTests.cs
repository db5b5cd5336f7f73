using System.Net;
using System.Net.Http.Headers;

namespace LmiBot.Web.Tests.Occupations;

/// <summary>Expected figures: OEWS May 2025, metropolitan file, area 12420; Projections Central 2022-32, Texas.</summary>
public sealed class OccupationPagesTests(BotApplication bot)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_occupation_in_an_area_has_the_figures_of_its_profile_with_source_and_vintage()
    {
        var page = await ReadAsync("/occupations/29-1141?area=12420");

        Assert.Equal("Registered Nurses, Austin-Round Rock-San Marcos, TX", page.Only("h1"));
        Assert.Contains("Median wage, May 2025 | $97,890", page.Rows);
        Assert.Contains("Entry wage, May 2025 | $73,440", page.Rows);
        Assert.Contains("Openings a year, 2022–32 (Texas) | 16,900", page.Rows);
        Assert.Contains("Source: BLS Occupational Employment and Wage Statistics (OEWS), May 2025, Austin-Round Rock-San Marcos, TX", page.All("p"));
        Assert.Contains("Source: Projections Central long-term projections, 2022-32, Texas", page.All("p"));
        Assert.Equal("12420", page.Chosen);
        Assert.Contains("/fields/healthcare?area=12420", page.Links);
    }

    [Fact]
    public async Task Without_an_area_it_is_the_home_area()
    {
        var page = await ReadAsync("/occupations/29-1141");

        Assert.Equal("Registered Nurses, Texas", page.Only("h1"));
        Assert.Equal("48", page.Chosen);
    }

    [Fact]
    public async Task A_field_is_ranked_by_openings_growth_and_pay()
    {
        var page = await ReadAsync("/fields/healthcare");

        Assert.Equal("Healthcare, Texas", page.Only("h1"));
        Assert.Equal(["Openings a year: Healthcare, Texas", "Growth: Healthcare, Texas", "Median wage: Healthcare, Texas"], page.All("caption"));
        Assert.StartsWith("Home Health and Personal Care Aides | 55,350", page.Rows[1], StringComparison.Ordinal);
        Assert.Contains("/occupations/31-1120?area=48", page.Links);
    }

    [Fact]
    public async Task All_occupations_are_ranked_by_openings_growth_and_pay()
    {
        var page = await ReadAsync("/occupations?area=48");

        Assert.Equal("All occupations, Texas", page.Only("h1"));
        Assert.Equal(["Openings a year, Texas", "Growth, Texas", "Median wage, Texas"], page.All("caption"));
        Assert.StartsWith("Fast Food and Counter Workers | 89,160", page.Rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ranking_that_is_asked_for_comes_first_with_its_filters()
    {
        var page = await ReadAsync("/fields/healthcare?area=12420&measure=medianWage&order=ascending&education=associate&education=bachelor&payFrom=60000");

        Assert.Equal(4, page.All("caption").Count);
        Assert.Equal("Median wage: Healthcare, Austin-Round Rock-San Marcos, TX", page.All("caption")[0]);
        Assert.Contains(page.All("p"), p => p.Contains("are paid least", StringComparison.Ordinal) && p.Contains("$60,000", StringComparison.Ordinal));
        Assert.Equal(2, page.All("caption").Count(c => c == page.All("caption")[0]));
    }

    [Theory]
    [InlineData("measure=everything")]
    [InlineData("measure=99")]
    [InlineData("measure=employment&order=7&education=8&payFrom=-1&middleSkill=maybe")]
    [InlineData("measure=")]
    public async Task A_ranking_that_there_is_not_is_left_out(string query) =>
        Assert.Equal("All occupations, Texas", (await ReadAsync($"/occupations?{query}")).Only("h1"));

    [Theory]
    [InlineData("/fields/healthcare")]
    [InlineData("/lmi/fields/healthcare")]
    public async Task Below_a_path_every_link_leads_there_whether_a_proxy_takes_it_off_or_not(string address)
    {
        using var folder = new TemporaryFolder();
        await using var below = new BotApplication(folder, ("Agency:PublicAddress", "https://agency.example.gov/lmi/"));
        await below.InitializeAsync();

        var html = await below.Client.GetStringAsync(address, Cancellation);

        Assert.Contains("/lmi/occupations/31-1120?area=48", new PlainPage(html).Links);
        Assert.All(new PlainPage(html).Links.Where(l => l.StartsWith('/')), link => Assert.StartsWith("/lmi/", link, StringComparison.Ordinal));
        Assert.Contains("<link rel=\"canonical\" href=\"https://agency.example.gov/lmi/fields/healthcare?area=48\"", html, StringComparison.Ordinal);
        Assert.NotEmpty(await below.Client.GetStringAsync(html.Split("rel=\"stylesheet\" href=\"")[1].Split('"')[0], Cancellation));
        Assert.Contains("data-domain=\"/lmi/v3/directline\"", await below.Client.GetStringAsync("/", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_county_is_among_the_areas_while_it_is_shown_and_a_wider_area_is_named()
    {
        var page = await ReadAsync("/occupations/29-1141?area=48453");

        Assert.Equal("48453", page.Chosen);
        Assert.Contains("Median wage, May 2025 (Austin-Round Rock-San Marcos, TX) | $97,890", page.Rows);
    }

    [Theory]
    [InlineData("/occupations/31-1121?area=12420", "/occupations/31-1120?area=12420")]
    [InlineData("/occupations/29-1141.01", "/occupations/29-1141")]
    [InlineData("/occupations/291141", "/occupations/29-1141")]
    public async Task Another_code_of_an_occupation_leads_to_the_published_one(string address, string to)
    {
        using var response = await SendAsync(address);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(to, response.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/occupations/29-9999", "There is no occupation 29-9999", "/occupations/29-9099")]
    [InlineData("/occupations/cna?area=12420", "There is no occupation cna", "/occupations/31-1131?area=12420")]
    [InlineData("/occupations/99999999999999999999", "There is no occupation 99999999999999999999", "/occupations/53-7199")]
    [InlineData("/occupations/%3Cscript%3E", "There is no occupation <script>", null)]
    [InlineData("/fields/health", "There is no field health", "/fields/healthcare")]
    public async Task An_unknown_code_is_said_to_be_so_with_what_is_near(string address, string says, string? link)
    {
        var page = await ReadAsync(address, HttpStatusCode.NotFound);

        Assert.Contains(page.All("p"), p => p.StartsWith(says, StringComparison.Ordinal));
        if (link is not null)
            Assert.Contains(link, page.Links);
    }

    [Fact]
    public async Task An_unknown_area_can_be_put_right_on_the_page()
    {
        var page = await ReadAsync("/occupations/29-1141?area=99999", HttpStatusCode.NotFound);

        Assert.StartsWith("There is no area 99999", page.All("p")[0], StringComparison.Ordinal);
        Assert.Contains("12420", page.Areas);
    }

    [Fact]
    public async Task A_page_is_not_sent_twice_while_the_release_stays()
    {
        using var first = await SendAsync("/fields/healthcare");
        using var again = await SendAsync("/fields/healthcare", first.Headers.ETag);
        using var other = await SendAsync("/fields/healthcare", new EntityTagHeaderValue("\"another-release\""));
        using var missing = await SendAsync("/fields/health");

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.True(first.Headers.CacheControl!.NoCache);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Null(missing.Headers.ETag);
    }

    [Fact]
    public async Task The_tag_is_another_for_an_agency_of_another_name()
    {
        using var folder = new TemporaryFolder();
        await using var renamed = new BotApplication(folder, ("Agency:Name", "Capital Area"));
        await renamed.InitializeAsync();
        using var ours = await SendAsync("/fields/healthcare");

        using var theirs = await renamed.Client.GetAsync("/fields/healthcare", Cancellation);

        Assert.NotEqual(ours.Headers.ETag, theirs.Headers.ETag);
    }

    [Fact]
    public async Task Only_the_own_stylesheet_may_be_loaded()
    {
        using var response = await SendAsync("/occupations/29-1141");
        var page = await response.Content.ReadAsStringAsync(Cancellation);
        var stylesheet = page.Split("rel=\"stylesheet\" href=\"")[1].Split('"')[0];

        using var css = await SendAsync(stylesheet);

        Assert.StartsWith("default-src 'none'; style-src 'self';", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("text/css", css.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", css.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    private async Task<PlainPage> ReadAsync(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await SendAsync(address);
        Assert.Equal(status, response.StatusCode);
        return new PlainPage(await response.Content.ReadAsStringAsync(Cancellation));
    }

    /// <summary>Without following redirects.</summary>
    private async Task<HttpResponseMessage> SendAsync(string address, EntityTagHeaderValue? known = null)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = bot.Client.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        return await client.SendAsync(request, Cancellation);
    }
}
