using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LmiBot.Web.Tests.Occupations;

namespace LmiBot.Web.Tests.Asking;

public sealed class AskApiTests(BotApplication bot)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_in_the_documented_shape()
    {
        var response = (await bot.Client.GetFromJsonAsync<JsonObject>("/api/ask?q=top+3+openings+in+healthcare+paying+over+$50,000", Cancellation))!;

        Assert.Equal("ranking", (string?)response["question"]!["kind"]);
        Assert.Equal("annualOpenings", (string?)response["question"]!["measure"]);
        Assert.Equal("""{"code":"48","name":"Texas"}""", response["question"]!["area"]!.ToJsonString());
        Assert.Equal("healthcare", (string?)response["question"]!["field"]);
        Assert.Equal(3, (int)response["question"]!["limit"]!);
        Assert.Empty(response["question"]!["occupations"]!.AsArray());
        Assert.Equal("""{"dollars":50000,"hourly":false}""", response["question"]!["filters"]!["wageFloor"]!.ToJsonString());
        var first = response["answer"]!["rows"]![0]!;
        Assert.Equal("29-1141", (string?)first["soc"]);
        Assert.Equal("Registered Nurses", (string?)first["title"]);
        Assert.Equal(16900, (int)first["value"]!);
        Assert.Equal("2022-32", (string?)response["answer"]!["sources"]![0]!["vintage"]);
        Assert.Equal("AdaptiveCard", (string?)response["card"]!["type"]);
    }

    [Fact]
    public async Task Without_a_conversation_each_question_stands_alone()
    {
        await bot.Client.GetStringAsync("/api/ask?q=top+openings+in+healthcare", Cancellation);

        var response = await bot.Client.GetFromJsonAsync<JsonObject>("/api/ask?q=and+in+Dallas", Cancellation);

        Assert.Null(response!["question"]!["field"]);
    }

    [Fact]
    public async Task Conversations_of_the_api_and_of_the_chat_are_apart()
    {
        const string Id = "a-conversation-id-of-both";
        await new Chat(bot, Id).SayAsync("what does a welder earn in Houston");

        var response = await bot.Client.GetFromJsonAsync<JsonObject>($"/api/ask?q=and+in+Waco&conversation={Id}", Cancellation);

        Assert.Empty(response!["question"]!["occupations"]!.AsArray());
    }

    [Theory]
    [InlineData("/api/ask", "q is missing")]
    [InlineData("/api/ask?q=", "q is missing")]
    [InlineData("/api/ask?q=help&conversation=short", "16 to 100 characters")]
    [InlineData("/api/occupations", "q is missing")]
    public async Task Bad_requests_say_what_to_do(string address, string says)
    {
        using var response = await bot.Client.GetAsync(address, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(says, (string?)(await response.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_of_more_than_500_characters_is_refused()
    {
        using var response = await bot.Client.GetAsync($"/api/ask?q={new string('a', 501)}", Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Occupations_come_best_first_with_a_score()
    {
        var found = (await bot.Client.GetFromJsonAsync<JsonArray>("/api/occupations?q=cna", Cancellation))!;

        Assert.Equal("31-1131", (string?)found[0]!["soc"]);
        Assert.Equal("Nursing Assistants", (string?)found[0]!["title"]);
        Assert.Equal(1, (double)found[0]!["score"]!);
        var five = (await bot.Client.GetFromJsonAsync<JsonArray>("/api/occupations?q=nurse", Cancellation))!;
        Assert.Equal(5, five.Count);
        var scores = five.Select(o => (double)o!["score"]!).ToList();
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Fact]
    public async Task OpenAPI_documents_both_with_their_parameters_and_answers()
    {
        var document = (await bot.Client.GetFromJsonAsync<JsonObject>("/openapi/v1.json", Cancellation))!;

        var ask = document["paths"]!["/api/ask"]!["get"]!;
        Assert.Equal(["q", "conversation"], ask["parameters"]!.AsArray().Select(p => (string)p!["name"]!));
        Assert.All(ask["parameters"]!.AsArray(), p => Assert.NotEmpty((string)p!["description"]!));
        Assert.True((bool)ask["parameters"]![0]!["required"]!);
        Assert.NotNull(ask["responses"]!["400"]);
        Assert.Equal("integer", (string?)document["components"]!["schemas"]!["QuestionResponse"]!["properties"]!["limit"]!["type"]);
        Assert.NotNull(ask["responses"]!["200"]!["content"]!["application/json"]!["schema"]);
        Assert.NotNull(document["paths"]!["/api/occupations"]!["get"]);
    }

    [Fact]
    public async Task The_page_goes_on_from_the_question_before()
    {
        const string Conversation = "a-conversation-on-the-page";
        await bot.Client.GetStringAsync($"/ask?q=top+openings+in+healthcare&c={Conversation}", Cancellation);

        var page = await bot.Client.GetStringAsync($"/ask?q=by+wage+instead&c={Conversation}", Cancellation);

        Assert.Contains("<h2>Median wage: Healthcare, Texas</h2>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_links_to_the_page_of_its_answer()
    {
        var page = await bot.Client.GetStringAsync("/ask?q=what+do+registered+nurses+earn+in+Austin", Cancellation);

        Assert.Contains("<a href=\"/occupations/29-1141?area=12420\">Open as a page</a>", page, StringComparison.Ordinal);
        Assert.Contains("Registered Nurses", await bot.Client.GetStringAsync("/occupations/29-1141?area=12420", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_answers_and_escapes_what_was_typed()
    {
        var page = await bot.Client.GetStringAsync("/ask?q=top+openings+in+healthcare", Cancellation);
        var attack = await bot.Client.GetStringAsync("/ask?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", Cancellation);

        Assert.Contains("Home Health and Personal Care Aides | 55,350 | 329,590 | $24,230", new PlainPage(page).Rows);
        Assert.DoesNotContain("<script", attack, StringComparison.OrdinalIgnoreCase);
    }
}
