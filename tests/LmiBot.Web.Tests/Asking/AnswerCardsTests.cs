using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Tests.Asking;

/// <summary>What every card must keep to, so that Teams draws it.</summary>
public sealed class AnswerCardsTests(BotApplication bot)
{
    /// <summary>What a person may be shown, from the shortest to the longest.</summary>
    public static TheoryData<string> Questions => new(
        "top openings in healthcare",
        "top 25 openings in the US",
        "fastest declining jobs in Texas",
        "25 largest occupations in the Northwestern Region of Texas by employment",
        "what does a welder earn in Austin",
        "median wage of plumbers, electricians, carpenters, roofers, glaziers and pipelayers in Dallas",
        "tell me about registered nurses in Dallas",
        "what does a nurse earn",
        "job postings in the US",
        "unemployment claims in Texas",
        "are job postings in Austin up?",
        "unemployment rate in Texas",
        "unemployment claims in the US",
        "wages of welders since 2022",
        "where is this from?",
        "what does median wage mean",
        "help",
        "top openings in Wakanda");

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Keeps_to_the_limits_of_Teams(string question) => AssertWithinLimits((await bot.AskAsync(question))["card"]!.AsObject());

    [Fact]
    public async Task Every_template_with_its_sample_keeps_to_the_limits_of_Teams()
    {
        var shown = (await bot.Client.GetFromJsonAsync<JsonArray>("/cards/cards.json", TestContext.Current.CancellationToken))!;
        var folder = Path.Combine(AppContext.BaseDirectory, "cards");
        var templates = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Where(f => !f.EndsWith(".sample.json", StringComparison.Ordinal))
            .Select(f => Path.ChangeExtension(Path.GetRelativePath(folder, f), null).Replace('\\', '/')).ToHashSet();

        Assert.Superset(new HashSet<string>(["choice", "comparison", "figure", "greeting", "help", "not-understood", "profile", "ranking", "series"]), templates.Select(t => t.Split('/')[1]).ToHashSet());
        Assert.Superset(templates, shown.Select(s => (string)s!["name"]!).ToHashSet());
        Assert.All(shown, s => AssertWithinLimits(s!["card"]!.AsObject()));
    }

    [Fact]
    public async Task A_time_series_is_a_line_in_Teams_and_a_picture_elsewhere()
    {
        var card = (await bot.AskAsync("job postings in Texas since 2025"))["card"]!.AsObject();

        var chart = Assert.Single(Elements(card), e => Type(e) == "Chart.Line");
        var points = chart["data"]![0]!["values"]!.AsArray();
        Assert.InRange(points.Count, 50, 90);
        Assert.Equal(("2026-06-19", 113.01), ((string?)points[^1]!["x"], (double)points[^1]!["y"]!));
        Assert.StartsWith("2025-01-", (string?)points[0]!["x"], StringComparison.Ordinal);
        var svg = Encoding.UTF8.GetString(Convert.FromBase64String(((string)chart["fallback"]!["url"]!).Split(',')[1]));
        Assert.Contains("<polyline class='l'", svg, StringComparison.Ordinal);
        Assert.Contains(">Jun 2026<", svg, StringComparison.Ordinal);
        Assert.Contains("19 June 2026: 113.0", (string?)chart["fallback"]!["altText"], StringComparison.Ordinal);
    }

    private static void AssertWithinLimits(JsonObject card)
    {
        Assert.Equal("1.5", (string?)card["version"]);
        Assert.NotEmpty((string)card["fallbackText"]!);
        Assert.NotEmpty((string)card["speak"]!);
        Assert.InRange(Encoding.Unicode.GetByteCount(card.ToJsonString()), 1, 80 * 1024);
        Assert.InRange(Encoding.UTF8.GetByteCount(card.ToJsonString()), 1, 25 * 1024);
        Assert.DoesNotContain("${", card.ToJsonString(), StringComparison.Ordinal);
        var elements = Elements(card).ToList();
        Assert.All(elements.Where(e => Type(e) == "AdaptiveCard"), one => Assert.InRange(Actions(one), 0, 6));
        Assert.All(elements.Where(e => Type(e) == "Action.Execute"), execute => AssertSubmits(execute));
        Assert.All(elements.Where(e => Type(e) == "Image"), image => Assert.NotEmpty((string)image["altText"]!));
        Assert.All(elements.Where(e => Type(e).StartsWith("Chart.", StringComparison.Ordinal)), chart => Assert.Equal("Image", (string?)chart["fallback"]!["type"]));
    }

    /// <summary>Where Action.Execute is not known, the same is sent as a message.</summary>
    private static void AssertSubmits(JsonObject execute)
    {
        var fallback = execute["fallback"]!.AsObject();
        Assert.Equal(execute["data"]!.AsObject().Single().Key, (string?)execute["verb"]);
        Assert.Equal("Action.Submit", (string?)fallback["type"]);
        Assert.Equal((string?)execute["title"], (string?)fallback["title"]);
        Assert.True(JsonNode.DeepEquals(execute["data"], fallback["data"]));
        Assert.DoesNotContain("msteams", fallback.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>Of the card itself: what a button unfolds is a card of its own.</summary>
    private static int Actions(JsonObject card) => Elements(card).Sum(e => (e["actions"] as JsonArray)?.Count ?? 0)
        - card.SelectMany(p => Elements(p.Value)).Where(e => Type(e) == "AdaptiveCard").Sum(Actions);

    private static string Type(JsonObject element) => (string?)element["type"] ?? "";

    private static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonObject element => [element, .. element.SelectMany(p => Elements(p.Value))],
        JsonArray list => list.SelectMany(Elements),
        _ => [],
    };

    [Fact]
    public async Task A_figure_stands_at_large_with_what_it_means()
    {
        var reply = await bot.AskAsync("what does a registered nurse earn in Austin");

        var blocks = reply["card"]!["body"]!.AsArray();
        Assert.Equal("$97,890", (string?)blocks.Single(b => (string?)b!["size"] == "ExtraLarge")!["text"]);
        Assert.Contains(blocks, b => (string?)b!["text"] == "Median wage: half of the workers in the occupation earn more, half earn less.");
        Assert.Equal(["Entry wage", "Jobs"], blocks.Single(b => (string?)b!["type"] == "FactSet")!["facts"]!.AsArray().Select(f => (string?)f!["title"]));
    }

    [Fact]
    public async Task Several_occupations_are_compared_in_a_table_a_measure()
    {
        var tables = Tables(await bot.AskAsync("median wage of plumbers, electricians and carpenters in Dallas"));

        Assert.Equal(["Occupation|Median wage", "Occupation|Entry wage", "Occupation|Jobs"], tables.Select(t => t[0]));
        Assert.All(tables, t => Assert.Equal(1 + 3, t.Count));
        Assert.Equal("Electricians|$59,010", tables[0][2]);
        Assert.Equal("Electricians|20,930", tables[2][2]);
    }

    [Fact]
    public async Task A_profile_has_a_table_a_publication()
    {
        var tables = Tables(await bot.AskAsync("tell me about registered nurses in Dallas"));

        Assert.Equal(["Outlook|Figure", "Jobs and pay|Figure"], tables.Select(t => t[0]));
        Assert.Contains("Openings a year, 2022–32 (Texas)|16,900", tables[0]);
        Assert.Contains("Median wage, May 2025|$101,420", tables[1]);
    }

    [Fact]
    public async Task A_choice_is_numbered_and_in_full_where_a_button_has_no_room()
    {
        var card = (await bot.AskAsync("what does a nurse earn"))["card"]!;

        Assert.Equal(["1. Registered Nurses", "2. Nursing Assistants", "3. Licensed Practical and Licens…", "4. Nurse Practitioners"], Buttons(card));
        Assert.Contains("3\nLicensed Practical and Licensed Vocational Nurses", Text(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_understood_is_named_and_the_three_nearest_are_offered()
    {
        var card = (await bot.AskAsync("top openings in Wakanda"))["card"]!;

        Assert.Contains("“Wakanda”", Text(card), StringComparison.Ordinal);
        Assert.Equal(3, Buttons(card).Count());
    }

    [Fact]
    public async Task Help_groups_what_can_be_asked()
    {
        var card = (await bot.AskAsync("help"))["card"]!;

        var groups = card["body"]!.AsArray().Where(b => (string?)b!["type"] == "Container").ToList();
        Assert.Equal(["Lists of occupations", "One occupation", "What happens"], groups.Select(g => (string?)g!["items"]![0]!["text"]));
        Assert.Equal(["layoffs in Austin this year", "are job postings in Austin up?"], Buttons(groups[2]!["items"]![1]!));
        Assert.Empty(Buttons(card));
    }

    [Fact]
    public async Task What_help_shows_is_answered()
    {
        var examples = (await bot.AskAsync("help"))["answer"]!["suggestions"]!.AsArray().Select(s => (string)s!["text"]!).ToList();

        Assert.Equal(5, examples.Count);
        foreach (var example in examples)
            Assert.DoesNotContain((string?)(await bot.AskAsync(example))["answer"]!["kind"], (string[])["help", "choice", "notUnderstood"]);
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
        Assert.Equal("Jobs\u00A02022:\u00A04,860 · Openings\u00A0a\u00A0year:\u00A0910", (string?)table["rows"]![1]!["cells"]![0]!["items"]![0]!["items"]![1]!["text"]);
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

    /// <summary>The rows of each table, their cells joined.</summary>
    private static List<List<string>> Tables(JsonNode reply) =>
        [.. reply["card"]!["body"]!.AsArray().Where(b => (string?)b!["type"] == "Table").Select(t => t!["rows"]!.AsArray().Select(r => string.Join('|', r!["cells"]!.AsArray().Select(c => (string?)c!["items"]![0]!["text"]))).ToList())];

    private static IEnumerable<string?> Buttons(JsonNode set) => set["actions"]!.AsArray().Select(a => (string?)a!["title"]);

    private static string Text(JsonNode card) => string.Join('\n', Elements(card).Where(e => Type(e) == "TextBlock").Select(e => (string?)e["text"]));

    private static async Task<string?> PageAsync(BotApplication app, string question)
    {
        var actions = (await app.AskAsync(question))["card"]!["actions"]!.AsArray();
        return (string?)actions.SingleOrDefault(a => (string?)a!["type"] == "Action.OpenUrl")?["url"];
    }
}
