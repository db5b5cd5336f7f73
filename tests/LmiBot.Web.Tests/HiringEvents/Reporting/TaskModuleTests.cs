using System.Net;
using System.Text.Json.Nodes;
using LmiBot.Channels.Tests;

namespace LmiBot.Web.Tests.HiringEvents.Reporting;

/// <summary>The form as a task module, as Teams opens and submits it.</summary>
public sealed class TaskModuleTests(BotApplication bot)
{
    [Fact]
    public async Task It_opens_prefilled_stays_with_its_faults_and_closes_with_the_summary()
    {
        await using var connector = await RecordedConnector.StartAsync();
        var person = new TeamsPerson(bot, connector) { ObjectId = Chat.Administrator };
        await person.SayAsync("log a layoff: 60 jobs");
        var button = Data((await person.ReceivedAsync(1))[0]);

        var opened = Task(await person.InvokeAsync("task/fetch", new JsonObject { ["data"] = button.DeepClone() }.ToJsonString()));
        var form = opened["card"]!["content"]!;

        Assert.Equal(("A hiring event", "Layoff", "60"), ((string?)opened["title"], Value(form, "kind"), Value(form, "lost")));
        Assert.DoesNotContain("Action.Execute", form.ToJsonString(), StringComparison.Ordinal);

        var again = Task(await person.InvokeAsync("task/submit", Submission(form, ("employer", "Yonder Yarns"), ("lost", "many"), ("place", "Waco"), ("publish", "yes"))))["card"]!["content"]!;
        Assert.Equal(("many", "Yonder Yarns"), (Value(again, "lost"), Value(again, "employer")));
        Assert.Single(person.Received);

        var (status, body) = await person.InvokeAsync("task/submit", Submission(again, ("lost", "61")));
        Assert.Equal((HttpStatusCode.OK, null), (status, body));
        Assert.Contains("Is this right?", (string?)(await person.ReceivedAsync(2))[1]["summary"], StringComparison.Ordinal);
        Assert.Contains("Jobs lost: 61.", (string?)person.Received[1]["summary"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_a_dialog_that_is_over_says_so()
    {
        await using var connector = await RecordedConnector.StartAsync();

        var (status, body) = await new TeamsPerson(bot, connector).InvokeAsync("task/fetch", """{ "data": { "report": { "version": 1, "dialog": "gone", "does": "asForm" } } }""");

        Assert.Equal((HttpStatusCode.OK, "message"), (status, (string?)body!["task"]!["type"]));
    }

    /// <summary>What the button "As a form" carries; with or without an app id it is the same.</summary>
    private static JsonNode Data(JsonNode reply) => Chat.Card(reply)["actions"]!.AsArray().Single(a => (string?)a!["title"] == "As a form")!["data"]!;

    private static JsonNode Task((HttpStatusCode Status, JsonNode? Body) response)
    {
        Assert.Equal((HttpStatusCode.OK, "continue"), (response.Status, (string?)response.Body!["task"]!["type"]));
        return response.Body["task"]!["value"]!;
    }

    private static string? Value(JsonNode form, string id) => (string?)ReportScript.Inputs(form).Single(i => (string?)i["id"] == id)["value"];

    private static string Submission(JsonNode form, params (string Id, string Text)[] changes)
    {
        var data = form["body"]!.AsArray()[^1]!["actions"]![0]!["data"]!.DeepClone().AsObject();
        foreach (var input in ReportScript.Inputs(form))
            data[(string)input["id"]!] = input["value"]?.DeepClone();
        foreach (var (id, text) in changes)
            data[id] = text;
        return new JsonObject { ["data"] = data }.ToJsonString();
    }
}
