using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LmiBot.Access;
using LmiBot.HiringEvents;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.HiringEvents.Reviewing;

/// <summary>Buttons that nobody has been shown, sent by whoever likes to: the role of who sends them decides, and an event that they may not know is none.</summary>
public sealed class ForgedButtonsTests(ReviewedBot scene)
{
    private const string NoReviewer = "I cannot review hiring events for you: only administrators and analysts may have that done.";
    private const string NoReporter = "I cannot log hiring events for you: only administrators and analysts and partners may have that done.";

    private static readonly (string Deed, string? Input, string? Words)[] Decisions =
        [("publish", null, null), ("reject", "reason", "no news"), ("ask", "question", "How many?"), ("merge", "merge", "same-1"), ("merge", "merge", "update-1")];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, bool> Everybody() => new MatrixTheoryData<string, string, bool>(["vic", "cal", "sam", "pat"], ["personal", "channel"], [true, false]);

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Nobody_but_staff_decides(string person, string place, bool asInvoke)
    {
        var id = await scene.LogAsync();

        foreach (var (deed, input, words) in Decisions)
            Assert.Equal(NoReviewer, await PressAsync(person, place, Forged(deed, id, input, words), asInvoke));

        await UntouchedAsync(id);
    }

    [Theory]
    [InlineData("vic", NoReporter)]
    [InlineData("cal", NoReporter)]
    [InlineData("sam", "I find no hiring event HE-{0}: \"my events\" lists those that you can see.")]
    [InlineData("ann", "HE-{0} is another organization's: you can change what your own logged.")]
    public async Task Nobody_but_its_organization_answers(string person, string told)
    {
        var id = await scene.LogAsync();
        await scene.Script.PlayAsync($"bob: ask HE-{id} How many?");

        foreach (var asInvoke in (bool[])[true, false])
            Assert.Equal(told.Replace("{0}", $"{id}", StringComparison.Ordinal), await PressAsync(person, "personal", Forged("answer", id, "answer", "999"), asInvoke));

        await UntouchedAsync(id, HiringEventAction.Ask);
    }

    /// <summary>A web chat passes on what its client says of itself.</summary>
    [Fact]
    public async Task Who_says_in_a_web_chat_to_be_an_analyst_is_none()
    {
        var id = await scene.LogAsync();
        var client = scene.Bot.Client;
        var token = await (await client.PostAsync("/v3/directline/tokens/generate", null, Cancellation)).Content.ReadFromJsonAsync<JsonObject>(Cancellation);
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["from"] = new JsonObject { ["id"] = "29:ann", ["aadObjectId"] = scene.Script.IdOf("ann") },
            ["channelId"] = "msteams",
            ["conversation"] = new JsonObject { ["tenantId"] = Chat.Tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Chat.Tenant } },
            ["value"] = Forged("publish", id, null, null)["data"]!.DeepClone(),
        };
        var path = $"/v3/directline/conversations/{token!["conversationId"]}/activities";

        await SendAsync(client, HttpMethod.Post, path, token, activity);

        var said = await SendAsync(client, HttpMethod.Get, path, token, null);
        Assert.Equal(NoReviewer, (string?)said["activities"]!.AsArray()[^1]!["text"]);
        await UntouchedAsync(id);
    }

    private static JsonObject Forged(string deed, int id, string? input, string? words)
    {
        var data = new JsonObject { ["reviewHiringEvent"] = new JsonObject { ["version"] = 1, ["do"] = deed, ["event"] = id } };
        if (input is not null)
            data[input] = words;
        return new JsonObject { ["verb"] = "reviewHiringEvent", ["data"] = data };
    }

    /// <returns>What whoever pressed is told, alone in the response to an invoke.</returns>
    private async Task<string?> PressAsync(string person, string place, JsonObject button, bool asInvoke)
    {
        var chat = scene.Script.ChatOf(person, place);
        return asInvoke ? (string?)(await chat.ExecuteAsync(button))["value"] : (string?)Assert.Single(await chat.SubmitAsync(button["data"]))!["text"];
    }

    private async Task UntouchedAsync(int id, params HiringEventAction[] since)
    {
        var view = await scene.Services.GetRequiredService<ReadHiringEvent>().RunAsync(Caller.Operator, id, Cancellation);
        Assert.Equal(HiringEventStatus.Submitted, view.Event.Status);
        Assert.Equal([HiringEventAction.Log, .. since], view.Trail.Select(line => line.Action));
        Assert.Empty(await scene.SaidInThreadAsync(id, 0));
    }

    private static async Task<JsonObject> SendAsync(HttpClient client, HttpMethod method, string path, JsonObject token, JsonObject? activity)
    {
        using var request = new HttpRequestMessage(method, path) { Content = activity is null ? null : JsonContent.Create(activity) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (string?)token["token"]);
        using var response = await client.SendAsync(request, Cancellation);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!;
    }
}
