using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LmiBot.Web.Tests.Access;

/// <summary>
/// A conversation as one reads it. <c>ann: whoami</c> says it in Ann's personal chat, <c>ann in channel: ...</c> mentions the bot in a channel that all share;
/// <c>bot: ...</c> is the reply, all of it, with <c>…</c> for what does not matter. <c>{ann}</c> is Ann's object id, <c>@ann</c> mentions her,
/// <c>{tenant}</c> is everybody's directory. The administrator is the configured one; anybody else is nobody yet.
/// </summary>
internal sealed partial class Script(BotApplication bot, string? thread = null)
{
    private readonly string _channel = $"19:{Chat.NewId()}@thread.tacv2";
    private readonly Dictionary<string, string> _ids = new() { ["administrator"] = Chat.Administrator, ["tenant"] = Chat.Tenant };
    private readonly Dictionary<string, Chat> _chats = [];

    /// <summary>Where goes what isn't in a response.</summary>
    public string ServiceUrl { get; init; } = "http://localhost:1";

    /// <summary>The channel's conversation id, without a thread.</summary>
    public string Channel => _channel;

    public string IdOf(string person)
    {
        if (!_ids.TryGetValue(person, out var id))
            _ids.Add(person, id = $"5d1c6b7e-0000-4000-9000-{RandomNumberGenerator.GetHexString(12, lowercase: true)}");
        return id;
    }

    /// <returns>The last reply.</returns>
    public async Task<string> PlayAsync(string lines)
    {
        var reply = "";
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (who, text) = (line[..line.IndexOf(": ", StringComparison.Ordinal)], line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
            if (who == "bot")
                Assert.Matches($"^{Regex.Escape(Filled(text)).Replace("…", ".*", StringComparison.Ordinal)}$", reply);
            else
                reply = await SayAsync(who, text);
        }
        return reply;
    }

    private async Task<string> SayAsync(string who, string text)
    {
        var replies = who.Split(" in ") is [var person, _]
            ? await ChatOf(person, "channel").MentionAsync(Mention().Replace(Filled(text), "<at>$1</at>"), Mention().Matches(text).Select(m => Account(m.Groups[1].Value)))
            : await ChatOf(who, "personal").SayAsync(Filled(text));
        return string.Join(" | ", replies.Select(reply => (string?)reply!["text"] ?? (string?)reply["summary"])).ReplaceLineEndings(" ");
    }

    /// <param name="person">By name.</param>
    /// <param name="type"><c>personal</c> or <c>channel</c>.</param>
    public Chat ChatOf(string person, string type)
    {
        if (!_chats.TryGetValue(person + type, out var chat))
            _chats.Add(person + type, chat = new Chat(bot, type == "channel" ? thread ?? $"{_channel};messageid=1" : null, $"29:{person}", type, IdOf(person)) { ServiceUrl = ServiceUrl });
        return chat;
    }

    private JsonObject Account(string person) => new() { ["id"] = $"29:{person}", ["name"] = person, ["aadObjectId"] = IdOf(person) };

    private string Filled(string text) => Placeholder().Replace(text, m => IdOf(m.Groups[1].Value));

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"@(\w+)")]
    private static partial Regex Mention();
}
