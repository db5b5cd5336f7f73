using System.Text.Json.Nodes;
using LmiBot.Channels.Protocol;
using LmiBot.Web.Digests;
using LmiBot.Web.HiringEvents.Reporting;
using LmiBot.Web.HiringEvents.Reviewing;
using LmiBot.Web.Releases;

namespace LmiBot.Web.Tests.Conversations;

/// <summary>What the buttons of sent cards do, beside asking (<c>SentButtonsTests</c>): in the words of their JSON, which stay in chats for years.</summary>
public sealed class SentDeedsTests
{
    [Theory]
    [InlineData("publish ask reject merge answer")]
    public void Of_a_review(string deeds) => Assert.All(
        deeds.Split(' '), deed => Assert.Equal(
            (deed, 12, 3),
            ReviewButton.Read(Pressed($$"""{ "reviewHiringEvent": { "version": 1, "do": "{{deed}}", "event": 12, "shown": 3 } }"""), out _) is { } read ? (Camel(read.Do), read.Event, read.Shown) : default));

    [Theory]
    [InlineData("Answer Change Skip SkipRest Back Explain AsForm OneByOne Fill Confirm Cancel Resume Different Same Update StartOther")]
    public void Of_the_dialog(string deeds) => Assert.All(
        deeds.Split(' '), deed => Assert.Equal(
            (deed, "a", "jobs", "50"),
            ReportButton.Read(JsonNode.Parse($$"""{ "report": { "version": 1, "dialog": "a", "does": "{{deed}}", "step": "jobs", "text": "50" } }""")!.AsObject()) is { } read ? ($"{read.Does}", read.Dialog, read.Step, read.Text) : default));

    [Theory]
    [InlineData("list show create check publish withdraw")]
    public void Of_a_release(string deeds) => Assert.All(
        deeds.Split(' '), deed => Assert.Equal(
            (deed, "2026Q2"),
            ReleaseRequest.OfButton(Pressed($$"""{ "release": { "version": 1, "do": "{{deed}}", "name": "2026Q2" } }""")) is { } read ? (Camel(read.Do), read.Name) : default));

    [Theory]
    [InlineData("form subscribe list listAll change pauseSubscription resumeSubscription stop preview test approve pause resume cancel correct recall report")]
    public void Of_a_digest(string deeds) => Assert.All(
        deeds.Split(' '), deed => Assert.Equal(
            (deed, 12, "2026Q2"),
            DigestRequest.OfButton(Pressed($$"""{ "digest": { "version": 1, "do": "{{deed}}", "id": 12, "release": "2026Q2" } }""")) is { } read ? (Camel(read.Do), read.Id, read.Release) : default));

    private static Activity Pressed(string data) => new() { Type = ActivityTypes.Message, Value = JsonNode.Parse(data) };

    private static string Camel(Enum value) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName($"{value}");
}
