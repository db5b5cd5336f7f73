using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.Tests.Protocol;

public sealed class ActivityJsonTests
{
    private static readonly Gen<string> Account = Fields(("id", Word), ("name", Word), ("aadObjectId", Word), ("role", Word));

    private static readonly Gen<string> Incoming = Fields(
        ("type", Word), ("id", Word), ("serviceUrl", Word), ("channelId", Word), ("replyToId", Word), ("deliveryMode", Word), ("text", Word),
        ("timestamp", Gen.Constant("\"2026-11-21T10:20:30.1234567+00:00\"")),
        ("from", Account), ("recipient", Account), ("membersAdded", List(Account)),
        ("conversation", Fields(("id", Word), ("conversationType", Word), ("isGroup", Gen.Elements("true", "false")), ("tenantId", Word))),
        ("attachments", List(Fields(("contentType", Word), ("contentUrl", Word), ("content", Json.Object("a", "b", "c"))))),
        ("entities", List(Fields(("type", Word), ("text", Word), ("mentioned", Account)))),
        ("value", Json.Object("a", "b", "c")), ("channelData", Json.Object("team", "tenant", "x")));

    private static Gen<string> Word => Gen.Elements("\"\"", "\"x\"", "\"29:1é/+ %\"", "\"a\\nb\\\"\"");

    [Fact]
    public void Every_field_known_or_not_survives() =>
        Prop.ForAll(Incoming.ToArbitrary(), json =>
        {
            var activity = JsonSerializer.Deserialize(json, ProtocolJson.Default.Activity)!;
            var back = JsonSerializer.Serialize(activity, ProtocolJson.Default.Activity);
            return JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(back));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_reference_survives_with_what_it_does_not_know()
    {
        const string json = """{"activityId":"1","user":{"id":"u"},"bot":{"id":"b"},"conversation":{"id":"c"},"channelId":"msteams","serviceUrl":"s","later":{"x":[1]}}""";
        var reference = JsonSerializer.Deserialize(json, ProtocolJson.Default.ConversationReference)!;
        Assert.Equal(json, JsonSerializer.Serialize(reference, ProtocolJson.Default.ConversationReference));
    }

    /// <summary>An object with some of these fields and some that nobody knows.</summary>
    private static Gen<string> Fields(params (string Name, Gen<string> Value)[] known) =>
        from chosen in Gen.SubListOf(known)
        from values in Gen.CollectToList(chosen, field => field.Value)
        from unknown in Json.Object("suggestedActions", "localTimezone", "x-later")
        select $"{{{string.Join(',', chosen.Zip(values, (field, value) => $"\"{field.Name}\":{value}").Concat(Inner(unknown)))}}}";

    private static string[] Inner(string json) => json.Length > 2 ? [json[1..^1]] : [];

    private static Gen<string> List(Gen<string> item) => Gen.ListOf(item, 2).Select(items => $"[{string.Join(',', items)}]");
}
