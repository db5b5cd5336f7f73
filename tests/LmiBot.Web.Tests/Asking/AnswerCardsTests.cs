using System.Text;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Tests.Asking;

/// <summary>What every card must keep to, so that Teams draws it.</summary>
public sealed class AnswerCardsTests(BotApplication bot)
{
    public static TheoryData<string> Questions => new(
        "top openings in healthcare",
        "top 25 openings in the US",
        "fastest declining jobs in Texas",
        "25 largest occupations in the Northwestern Region of Texas by employment",
        "what does a welder earn in Austin",
        "tell me about registered nurses in Dallas",
        "what does a nurse earn",
        "where is this from?",
        "help",
        "top openings in Wakanda");

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Keeps_to_the_limits_of_Teams(string question)
    {
        var card = (await bot.AskAsync(question))["card"]!.AsObject();

        Assert.Equal("1.5", (string?)card["version"]);
        Assert.NotEmpty((string)card["fallbackText"]!);
        Assert.NotEmpty((string)card["speak"]!);
        Assert.InRange(Encoding.Unicode.GetByteCount(card.ToJsonString()), 1, 80 * 1024);
        Assert.InRange(Encoding.UTF8.GetByteCount(card.ToJsonString()), 1, 25 * 1024);
        Assert.InRange(card["actions"]?.AsArray().Count ?? 0, 0, 6);
        Assert.DoesNotContain("${", card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ranking_has_a_chart_of_its_figures_with_a_fallback()
    {
        var card = (await bot.AskAsync("top openings in healthcare"))["card"]!;

        var chart = card["body"]!.AsArray().Single(b => (string?)b!["type"] == "Chart.HorizontalBar")!;
        Assert.Equal(55350, (int)chart["data"]![0]!["y"]!);
        var image = chart["fallback"]!;
        Assert.Equal("Image", (string?)image["type"]);
        Assert.StartsWith("Home Health and Personal Care Aides: 55,350; Registered Nurses: 16,900", (string?)image["altText"], StringComparison.Ordinal);
        var svg = Encoding.UTF8.GetString(Convert.FromBase64String(((string)image["url"]!).Split(',')[1]));
        Assert.Equal(1 + 10, System.Xml.Linq.XDocument.Parse(svg).Descendants("{http://www.w3.org/2000/svg}rect").Count());
    }

    [Fact]
    public async Task Losses_are_not_drawn_as_bars()
    {
        var card = (await bot.AskAsync("fastest declining jobs in Texas"))["card"]!;

        Assert.DoesNotContain(card["body"]!.AsArray(), b => (string?)b!["type"] == "Chart.HorizontalBar");
    }

    [Fact]
    public async Task A_percentage_in_the_table_has_its_base_and_its_openings_beside_it()
    {
        var card = (await bot.AskAsync("fastest growing jobs in Texas"))["card"]!;

        var table = card["body"]!.AsArray().Single(b => (string?)b!["type"] == "Table")!.AsObject();
        Assert.All(table["rows"]!.AsArray(), row => Assert.Equal(table["columns"]!.AsArray().Count, row!["cells"]!.AsArray().Count));
        Assert.Equal(11, table["rows"]!.AsArray().Count);
        Assert.Equal("Jobs 2022: 4,860 · Openings a year: 910", (string?)table["rows"]![1]!["cells"]![0]!["items"]![1]!["text"]);
    }

    [Fact]
    public async Task An_answer_opens_as_a_page_where_the_agency_says_where_its_pages_are()
    {
        using var folder = new TemporaryFolder();
        await using var known = new BotApplication(folder, ("Agency:PublicAddress", "https://lmi.example.gov/"));
        await known.InitializeAsync();

        Assert.Equal("https://lmi.example.gov/fields/healthcare?area=48", await PageAsync(known, "top openings in healthcare"));
        Assert.Equal("https://lmi.example.gov/occupations/29-1171?area=12420", await PageAsync(known, "what does a nurse practitioner earn in Austin"));
        Assert.Equal("https://lmi.example.gov/occupations/29-1141?area=19100", await PageAsync(known, "tell me about registered nurses in Dallas"));
        Assert.Equal("https://lmi.example.gov/occupations?area=48", await PageAsync(known, "top openings in Texas"));
        Assert.Equal("https://lmi.example.gov/occupations?area=48&measure=employment", await PageAsync(known, "largest occupations in Texas"));
        Assert.Equal("https://lmi.example.gov/fields/healthcare?area=48&measure=medianWage&education=associate&payFrom=60000", await PageAsync(known, "best paid healthcare jobs with an associate degree paying at least $60,000"));
        Assert.Equal("https://lmi.example.gov/fields/healthcare?area=48&measure=annualOpenings", await PageAsync(known, "top 5 openings in healthcare > more"));
        Assert.Null(await PageAsync(known, "top 20 openings in healthcare > more"));
        Assert.Null(await PageAsync(known, "what does a nurse earn"));
        Assert.Null(await PageAsync(known, "help"));
        Assert.Null(await PageAsync(bot, "top openings in healthcare"));
    }

    [Theory]
    [InlineData("https://agency.example.gov/lmi/")]
    [InlineData("https://agency.example.gov/lmi")]
    public async Task The_path_of_the_agencys_address_is_kept(string address)
    {
        using var folder = new TemporaryFolder();
        await using var known = new BotApplication(folder, ("Agency:PublicAddress", address));
        await known.InitializeAsync();

        Assert.Equal("https://agency.example.gov/lmi/fields/healthcare?area=48", await PageAsync(known, "top openings in healthcare"));
    }

    [Theory]
    [InlineData("http://lmi.example.gov/")]
    [InlineData("/pages")]
    public async Task An_address_that_Teams_would_not_open_stops_the_start(string address)
    {
        using var folder = new TemporaryFolder();
        await using var wrong = new BotApplication(folder, ("Agency:PublicAddress", address));

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(async () => await wrong.InitializeAsync());

        Assert.Contains("Agency:PublicAddress", fault.Message, StringComparison.Ordinal);
    }

    private static async Task<string?> PageAsync(BotApplication app, string question)
    {
        var actions = (await app.AskAsync(question))["card"]!["actions"]!.AsArray();
        Assert.InRange(actions.Count, 0, 6);
        return (string?)actions.SingleOrDefault(a => (string?)a!["type"] == "Action.OpenUrl")?["url"];
    }
}
