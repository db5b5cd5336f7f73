using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LmiBot.Web.Tests.Access;

namespace LmiBot.Web.Tests.HiringEvents.Reporting;

/// <summary>
/// A conversation with the dialog as one reads it. <c>ann: 120</c> says it in Ann's personal chat; <c>ann presses Skip</c> presses that on the newest card;
/// <c>ann fills in Employer = Acme; Place = Waco</c> changes these inputs of the newest form, leaves the others as they stand, and sends it; <c>ann leaves by One by one with Employer = Acme</c> changes them and presses another button;
/// <c>ann edits first: 12</c> edits the message with the id <c>first</c>.
/// <c>bot: ...</c> is the reply, all of it, with <c>…</c> for what does not matter.
/// </summary>
internal sealed partial class ReportScript(Chat chat)
{
    private Chat _chat = chat;
    private JsonNode? _card;

    /// <summary>Called before each line that a person says or presses: a restart, for instance. The chat goes on over what it returns.</summary>
    public Func<Task<BotApplication>>? BeforeEach { get; init; }

    /// <summary>The newest card.</summary>
    public JsonNode Card
    {
        get => _card!;
        set => _card = value;
    }

    /// <summary>A partner of an organization of their own, which is as new as they are.</summary>
    /// <param name="bot">Where.</param>
    /// <param name="organization">Its name.</param>
    /// <param name="beforeEach">See <see cref="BeforeEach"/>.</param>
    public static async Task<ReportScript> OfPartnerAsync(BotApplication bot, string organization, Func<Task<BotApplication>>? beforeEach = null)
    {
        var script = new Script(bot);
        await script.PlayAsync($$"""
            administrator: add organization {{organization}}
            administrator: grant partner of {{organization}} to {ann}
            bot: {ann} is a partner of {{organization}} now.
            """);
        return new ReportScript(new Chat(bot, person: "29:ann", objectId: script.IdOf("ann"))) { BeforeEach = beforeEach };
    }

    /// <returns>The last reply.</returns>
    public async Task<string> PlayAsync(string lines)
    {
        var reply = "";
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith("bot: ", StringComparison.Ordinal))
                Assert.True(Regex.IsMatch(reply, $"^{Regex.Escape(line["bot: ".Length..]).Replace("…", ".*", StringComparison.Ordinal)}$"), $"{line}\nwas: {reply}");
            else
                reply = await DoAsync(line);
        }
        return reply;
    }

    private async Task<string> DoAsync(string line)
    {
        if (BeforeEach is { } before)
            _chat = _chat.Over(await before());
        if (Presses().Match(line) is { Success: true } presses)
            return await PressAsync(Button(presses.Groups[1].Value), []);
        if (Leaves().Match(line) is { Success: true } leaves)
            return await PressAsync(Button(leaves.Groups[1].Value), Filled(leaves.Groups[2].Value));
        if (Fills().Match(line) is { Success: true } fills)
            return await PressAsync(Button("Go on"), Filled(fills.Groups[1].Value));
        if (Edits().Match(line) is { Success: true } edits)
            return Said(await _chat.SendAsync(Edit(edits.Groups[1].Value, edits.Groups[2].Value)));
        return Said(await _chat.SayAsync(line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]));
    }

    /// <summary>Sends what an Action.Submit carries.</summary>
    public async Task<string> SubmitAsync(JsonNode? data) => Said(await _chat.SubmitAsync(data));

    private string Said(JsonArray replies)
    {
        foreach (var reply in replies.Where(r => r!["attachments"] is not null))
            _card = Chat.Card(reply);
        return string.Join(" | ", replies.Select(r => (string?)r!["text"] ?? (string?)r["summary"])).ReplaceLineEndings(" ");
    }

    private async Task<string> PressAsync(JsonObject button, JsonObject inputs)
    {
        var data = button["data"]!.DeepClone().AsObject();
        foreach (var (name, value) in inputs)
            data[name] = value!.DeepClone();
        var response = await _chat.ExecuteAsync(new JsonObject { ["verb"] = button["verb"]!.DeepClone(), ["data"] = data });
        _card = response["value"]!;
        return ((string)_card["speak"]!).ReplaceLineEndings(" ");
    }

    /// <summary>By its title, which may go on.</summary>
    private JsonObject Button(string title)
    {
        var buttons = Actions(Card).ToList();
        return buttons.Find(b => (string?)b["title"] == title) ?? buttons.Find(b => ((string?)b["title"])?.StartsWith(title, StringComparison.Ordinal) == true)
            ?? throw new InvalidOperationException($"No button {title}, but {string.Join(", ", buttons.Select(b => b["title"]))}.");
    }

    /// <summary>What a client sends: all inputs, those that were left as they stand among them; but no choice where none was made.</summary>
    private JsonObject Filled(string changes)
    {
        var inputs = Inputs(Card).ToDictionary(i => ((string)i["label"]!).Replace(" (optional)", "", StringComparison.Ordinal));
        var data = new JsonObject(inputs.Values.Where(i => (string?)i["type"] == "Input.Text" || (string?)i["value"] != "").Select(i => KeyValuePair.Create((string)i["id"]!, i["value"]?.DeepClone())));
        foreach (var change in changes.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var (label, value) = (change[..change.IndexOf('=', StringComparison.Ordinal)].Trim(), change[(change.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim());
            data[(string)inputs[label]["id"]!] = value;
        }
        return data;
    }

    public static IEnumerable<JsonObject> Inputs(JsonNode card) => Elements(card).Where(e => ((string?)e["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true);

    private static IEnumerable<JsonObject> Actions(JsonNode card) => Elements(card).Where(e => (string?)e["type"] == "Action.Execute");

    private static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonObject element => [element, .. element.Where(p => p.Key != "fallback").SelectMany(p => Elements(p.Value))],
        JsonArray list => list.SelectMany(Elements),
        _ => [],
    };

    [GeneratedRegex(@"^\w+ presses (.+)$")]
    private static partial Regex Presses();

    [GeneratedRegex(@"^\w+ leaves by (.+?) with (.+)$")]
    private static partial Regex Leaves();

    private static JsonObject Edit(string id, string text) => new()
    {
        ["type"] = "messageUpdate",
        ["id"] = id,
        ["text"] = text,
        ["channelData"] = new JsonObject { ["eventType"] = "editMessage", ["tenant"] = new JsonObject { ["id"] = Chat.Tenant } },
    };

    [GeneratedRegex(@"^\w+ edits (\w+): (.+)$")]
    private static partial Regex Edits();

    [GeneratedRegex(@"^\w+ fills in (.+)$")]
    private static partial Regex Fills();
}
