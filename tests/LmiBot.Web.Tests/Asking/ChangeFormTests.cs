using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LmiBot.Asking;
using LmiBot.Channels.Tests;
using LmiBot.Web.Asking;

namespace LmiBot.Web.Tests.Asking;

/// <summary>The task module "Change area or measure", as Teams opens and submits it.</summary>
public sealed class ChangeFormTests(BotApplication bot)
{
    private static readonly Question Ranking = new() { Kind = QuestionKind.Ranking, AreaCode = "12420", FieldCode = "healthcare", Limit = 15, Order = SortOrder.Ascending };

    private static readonly Question Profile = new() { Kind = QuestionKind.Profile, AreaCode = "48", Occupations = ["29-1141"] };

    private static readonly Question Comparison = new() { Kind = QuestionKind.Figure, Measure = Measure.MedianWage, AreaCode = "00", Occupations = ["29-1141", "47-2111"] };

    [Fact]
    public async Task Opens_with_what_the_answer_shows()
    {
        var task = await OpenAsync(Ranking);

        Assert.Equal("Change area or measure", (string?)task["title"]);
        var card = Card(task);
        Assert.Equal("Openings a year: Healthcare, Texas", (string?)card["body"]![0]!["text"]);
        Assert.Equal(("12420", "annualOpenings", 15), ((string?)Input(card, "area")["value"], (string?)Input(card, "measure")["value"], (int?)Input(card, "rows")["value"]));
        Assert.Contains("United States", Choices(card, "area"));
        Assert.Contains("Dallas-Fort Worth-Arlington, TX", Choices(card, "area"));
        Assert.Equal(7, Choices(card, "measure").Count);
        Assert.InRange(Encoding.UTF8.GetByteCount(card.ToJsonString()), 1, 25 * 1024);
    }

    [Fact]
    public async Task One_occupation_has_all_figures_to_choose_and_no_rows()
    {
        var profile = Card(await OpenAsync(Profile));
        var comparison = Card(await OpenAsync(Comparison));

        Assert.Equal("all", (string?)Input(profile, "measure")["value"]);
        Assert.Contains("All figures", Choices(profile, "measure"));
        Assert.DoesNotContain("All figures", Choices(comparison, "measure"));
        Assert.All([profile, comparison], card => Assert.DoesNotContain("Input.Number", card.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_county_without_figures_of_its_own_is_among_the_choices_while_it_is_shown()
    {
        var card = Card(await OpenAsync(Ranking with { AreaCode = "48453" }));

        Assert.Equal("48453", (string?)Input(card, "area")["value"]);
        Assert.Contains("Travis County", Choices(card, "area"));
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task Submitted_it_closes_and_the_answer_comes_as_a_message(string type)
    {
        await using var connector = await RecordedConnector.StartAsync();
        var person = new TeamsPerson(bot, connector, type);

        var response = await person.InvokeAsync("task/submit", Submission(Ranking, "19100", "medianWage", "3"));

        Assert.Equal((HttpStatusCode.OK, null), response);
        var answer = Chat.CardText(Assert.Single(await person.ReceivedAsync(1)));
        Assert.StartsWith("Median wage: Healthcare, Dallas-Fort Worth-Arlington, TX", answer, StringComparison.Ordinal);
        Assert.Contains("Jobs:", answer, StringComparison.Ordinal);
        Assert.Equal(3, answer.Split("Jobs:").Length - 1);
        await person.SayAsync("and in Houston?");
        Assert.StartsWith("Median wage: Healthcare, Houston", Chat.CardText(person.Received[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_keeps_its_order_by_the_same_measure_and_begins_with_the_highest_by_another()
    {
        Assert.Contains("fewest", await SubmittedAsync(Submission(Ranking, "48", "annualOpenings", "5")), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("fewest", await SubmittedAsync(Submission(Ranking, "48", "employment", "5")), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("medianWage", "Median wage, Austin")]
    [InlineData("all", "Registered Nurses, Austin")]
    public async Task One_occupation_is_shown_by_one_figure_or_by_all(string measure, string title) =>
        Assert.StartsWith(title, await SubmittedAsync(Submission(Profile, "12420", measure, null)), StringComparison.Ordinal);

    public static TheoryData<string, string> Everything
    {
        get
        {
            var everything = new TheoryData<string, string>();
            foreach (var area in (string[])["00", "06", "48", "12420", "4800001"])
            {
                foreach (var measure in Enum.GetValues<Measure>())
                    everything.Add(area, MeasureWords.Key(measure));
            }
            return everything;
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Whatever_can_be_chosen_is_answered(string area, string measure)
    {
        foreach (var question in (Question[])[Ranking with { AreaCode = area }, Profile with { AreaCode = area }, Comparison with { AreaCode = area }])
            Assert.DoesNotContain("something went wrong", await SubmittedAsync(Submission(question, area, measure, "25")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "medianWage", "5", "Choose an area from the list.")]
    [InlineData("Atlantis", "medianWage", "5", "Choose an area from the list.")]
    [InlineData("48", "", "5", "Choose a measure from the list.")]
    [InlineData("48", "all", "5", "Choose a measure from the list.")]
    [InlineData("48", "2", "5", "Choose a measure from the list.")]
    [InlineData("48", "medianWage", "26", "Write a whole number from 1 to 25.")]
    [InlineData("48", "medianWage", "0", "Write a whole number from 1 to 25.")]
    [InlineData("48", "medianWage", "-1", "Write a whole number from 1 to 25.")]
    [InlineData("48", "medianWage", "many", "Write a whole number from 1 to 25.")]
    [InlineData("48", "medianWage", null, "Write a whole number from 1 to 25.")]
    public async Task What_cannot_be_shown_is_said_and_what_was_typed_stays(string area, string measure, string? rows, string fault)
    {
        await using var connector = await RecordedConnector.StartAsync();

        var (status, body) = await new TeamsPerson(bot, connector).InvokeAsync("task/submit", Submission(Ranking, area, measure, rows));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(connector.Received);
        Assert.Equal("continue", (string?)body!["task"]!["type"]);
        var card = Card(body["task"]!["value"]!);
        Assert.Equal(fault, (string?)card["body"]![1]!["text"]);
        Assert.Equal(area == "Atlantis" ? "" : area, (string?)Input(card, "area")["value"]);
        Assert.Equal(measure is "all" or "2" ? "" : measure, (string?)Input(card, "measure")["value"]);
        Assert.Equal(int.TryParse(rows, out var typed) ? typed : 10, (int?)Input(card, "rows")["value"]);
        // It can be mended and sent again.
        Assert.StartsWith("Median wage", await SubmittedAsync(Merged(card, "48", "medianWage", "5")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"top openings\"")]
    [InlineData("{}")]
    [InlineData("""{ "kind": "ranking" }""")]
    [InlineData("""{ "kind": "ranking", "area": "99999" }""")]
    [InlineData("""{ "kind": "ranking", "area": "48", "field": "alchemy" }""")]
    [InlineData("""{ "kind": "ranking", "area": "48", "measure": 200 }""")]
    [InlineData("""{ "kind": "ranking", "area": "48", "limit": -5 }""")]
    [InlineData("""{ "kind": "ranking", "area": "48", "education": [ null ] }""")]
    [InlineData("""{ "kind": "ranking", "area": null }""")]
    [InlineData("""{ "kind": "figure", "area": "48", "occupations": [ null ] }""")]
    [InlineData("""{ "kind": "profile", "area": "48", "occupations": [] }""")]
    [InlineData("""{ "kind": "profile", "area": "48", "occupations": [ "99-9999" ] }""")]
    [InlineData("""{ "kind": "notUnderstood", "area": "48" }""")]
    [InlineData("""{ "kind": "help", "area": "48" }""")]
    public async Task A_card_that_this_release_knows_nothing_of_says_to_ask_again(string question)
    {
        await using var connector = await RecordedConnector.StartAsync();
        var person = new TeamsPerson(bot, connector);
        foreach (var name in (string[])["task/fetch", "task/submit"])
        {
            var (status, body) = await person.InvokeAsync(name, $$"""{ "data": { "change": { "version": 1, "question": {{question}} }, "area": "48", "measure": "medianWage", "rows": 5 } }""");

            Assert.Equal((HttpStatusCode.OK, "message"), (status, (string?)body!["task"]!["type"]));
            Assert.Contains("ask again", (string?)body["task"]!["value"], StringComparison.Ordinal);
        }
        Assert.Empty(connector.Received);
    }

    [Fact]
    public async Task A_form_of_another_version_says_to_ask_again()
    {
        await using var connector = await RecordedConnector.StartAsync();

        var (_, body) = await new TeamsPerson(bot, connector).InvokeAsync("task/fetch", """{ "data": { "change": { "version": 2, "question": { "kind": "ranking", "area": "48" } } } }""");

        Assert.Equal("message", (string?)body!["task"]!["type"]);
    }

    [Theory]
    [InlineData("""{ "kind": "ranking", "area": "48" }""")]
    [InlineData("""{ "kind": "figure", "area": "48", "occupations": [ "29-1141" ] }""")]
    public async Task What_a_question_leaves_out_is_as_usual(string question)
    {
        await using var connector = await RecordedConnector.StartAsync();

        var (_, body) = await new TeamsPerson(bot, connector).InvokeAsync("task/fetch", $$"""{ "data": { "change": { "version": 1, "question": {{question}} } } }""");

        Assert.Equal("annualOpenings", (string?)Input(Card(body!["task"]!["value"]!), "measure")["value"]);
    }

    [Theory]
    [InlineData("[ \"48\" ]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("true")]
    public async Task Inputs_that_no_client_sends_are_a_fault_like_any_other(string area)
    {
        await using var connector = await RecordedConnector.StartAsync();

        var (status, body) = await new TeamsPerson(bot, connector).InvokeAsync(
            "task/submit", $$"""{ "data": { "change": { "version": 1, "question": { "kind": "ranking", "area": "48" } }, "area": {{area}}, "measure": {{area}}, "rows": {{area}} } }""");

        Assert.Equal((HttpStatusCode.OK, "Choose an area from the list."), (status, (string?)Card(body!["task"]!["value"]!)["body"]![1]!["text"]));
    }

    private async Task<JsonNode> OpenAsync(Question question)
    {
        await using var connector = await RecordedConnector.StartAsync();
        var (status, body) = await new TeamsPerson(bot, connector).InvokeAsync("task/fetch", new JsonObject { ["data"] = ChangeForm.Data(question) }.ToJsonString());
        Assert.Equal((HttpStatusCode.OK, "continue"), (status, (string?)body!["task"]!["type"]));
        Assert.Empty(connector.Received);
        return body["task"]!["value"]!;
    }

    /// <summary>Submits, and returns the text of the answer.</summary>
    private async Task<string> SubmittedAsync(string value)
    {
        await using var connector = await RecordedConnector.StartAsync();
        var person = new TeamsPerson(bot, connector);
        Assert.Equal((HttpStatusCode.OK, null), await person.InvokeAsync("task/submit", value));
        var reply = Assert.Single(await person.ReceivedAsync(1));
        return reply["attachments"] is null ? (string)reply["text"]! : $"{Chat.CardText(reply)}\n{reply["summary"]}";
    }

    /// <summary>As the form's button sends it: its own data with the inputs.</summary>
    private static string Submission(Question question, string area, string measure, string? rows) => Merged(ChangeForm.Data(question), area, measure, rows);

    private static string Merged(JsonNode cardOrData, string area, string measure, string? rows)
    {
        var change = cardOrData["change"] ?? cardOrData["body"]!.AsArray()[^1]!["actions"]![0]!["data"]!["change"];
        var data = new JsonObject { ["change"] = change!.DeepClone(), ["area"] = area, ["measure"] = measure };
        if (rows is not null)
            data["rows"] = int.TryParse(rows, out var number) ? number : rows;
        return new JsonObject { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "dark" } }.ToJsonString();
    }

    private static JsonObject Card(JsonNode task) => task["card"]!["content"]!.AsObject();

    private static JsonObject Input(JsonObject card, string id) => card["body"]!.AsArray().Single(element => (string?)element!["id"] == id)!.AsObject();

    private static List<string> Choices(JsonObject card, string id) => [.. Input(card, id)["choices"]!.AsArray().Select(c => (string)c!["title"]!)];
}
