using System.Text.Json.Nodes;

namespace LmiBot.Web.Tests.Fuzzing;

/// <summary>Values that something is likely to trip over, as JSON text: some of them no JSON library writes.</summary>
internal static class HostileJson
{
    private const int MostGiant = 180_000;
    private const int MostDeep = 20_000;
    private const int MostReadDeep = 36;

    private static readonly string[] Texts =
    [
        "", " ", "\u00a0", "\t\r\n", "\0", "a\0b", "\u001b[31m\b\u007f", "\u202eevil\u202c", "\u200b\ufeff", "e\u0301\u0301\u0301", "👩🏽‍⚕️👩🏽‍⚕️", "ﷺ", "İıſK", "Ａｕｓｔｉｎ", "١٢٣", "½", "ß",
        "(a+)+$", "[", "\\", "$1", "^.*(?=x)", "%", "%00", "%zz", "%2f..%2f", "../../etc/passwd", "'; DROP TABLE ConversationStates; --", "_%", "${text}", "${", "{{", "{0}", "{", "<script>alert(1)</script>", "]]>", "&nbsp;", "<at></at>", "<at>",
        "true", "null", "NaN", "-0", "1e400", "0x1f", "99999999999999999999", "1", "2", "3", "first", "and in Dallas?", "why", "#1", "more", "what about growth", "source", "compare", "help", "hi",
        "$-1", "top -5 openings", "top 0", "top 99999999999999999999", "top 2.5 welders", "under $999999999999999999999999", "in 0000", "wage > < = !", "((((", "\"", "“", "welder welder welder nurse nurse", "a b c d e f g h i j k l m n o p",
        "en", "en-XX", "xx-YY", "zz", "ar-SA", "fa-IR", "th-TH", "tr-TR", "de-CH", "sr-Cyrl-RS", "en-US-u-nu-thai", "en_US", "en-", "-", "x-none", "root", "C", "iv", "i-klingon", "qps-ploc", "zh-Hant-TW-x-very-long-private-use-subtag",
        "personal", "groupChat", "channel", "CHANNEL", "bot", "user", "directline", "msteams", "emulator", "expectReplies", "normal", "ephemeral", "stream", "notification",
        "message", "messageUpdate", "messageDelete", "conversationUpdate", "installationUpdate", "invoke", "event", "endOfConversation", "handoff", "trace", "command", "typing", "Message", "message ", "add", "remove",
        "add-upgrade", "editMessage", "undeleteMessage", "teamRenamed", "teamDeleted", "teamHardDeleted", "channelCreated", "channelDeleted", "channelRestored", "28:bot", "<at>LmiBot</at>",
        "adaptiveCard/action", "task/fetch", "task/submit", "composeExtension/query", "composeExtension/selectItem", "composeExtension/queryLink", "suggestedActions/submit", "signin/verifyState", "fileConsent/invoke", "application/search", "adaptivecard/action", "config/fetch", "no/such",
        "Action.Execute", "Action.Submit", "ask", "manual", "automatic", "initialRun",
        "0000-00-00T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.9999999-14:00", "10000-01-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-11-21T14:00:60Z", "2026-11-21", "2026-11-21T14:00:00+99:99", "1763778000",
        "http://", "//elsewhere", "file:///etc/passwd", "http://user@elsewhere.example/", "https://smba.trafficmanager.net/amer/?x=1", "javascript:alert(1)", "http://[::", "ftp://localhost/", "about:blank",
        "19:x;messageid=", ";messageid=1;messageid=2", "19:x@thread.tacv2;messageid=",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "1", "0.1", "-0.0", "1e308", "1e309", "-1E+400", "123456789012345678901234567890", "2147483648", "9223372036854775808", "[]", "{}", "[[]]", "[null]", "{\"\":null}", "[{}]", "[1,\"2\",{\"a\":[]}]",
        "{\"ask\":{\"ask\":\"x\"}}", "{\"ask\":[\"x\"]}", "{\"ask\":null}", "{\"ask\":7}", "{\"Ask\":\"x\"}", "{\"id\":7}", "{\"id\":null}", "[{\"type\":\"mention\",\"text\":\"\",\"mentioned\":{\"id\":\"28:bot\"}}]",
        "[{\"type\":\"mention\",\"text\":\"(\",\"mentioned\":{\"id\":\"28:bot\"}},null]", "[null,null]", "{\"tenant\":7}", "{\"tenant\":{\"id\":{}},\"eventType\":[]}", "{\"clientActivityID\":[]}", "{\"msteams\":{\"type\":\"task/fetch\"}}",
        "\"\\u0000\"", "\"\\uffff\\ufffe\"",
    ];

    // JSON allows them, UTF-16 doesn't.
    private static readonly string[] HalfCharacters = ["\"\\ud800\"", "\"\\udc00x\"", "\"welder \\ud83d\"", "{\"ask\":\"\\ud800\"}", "{\"\\udfff\":1}"];

    /// <summary>One of them.</summary>
    public static string Any(Random random) => random.Next(20) switch
    {
        < 10 => Quoted(Text(random)),
        < 15 => random.Pick(Values),
        < 17 => random.Pick(HalfCharacters),
        17 => Deep(random, MostDeep),
        18 => Wide(random),
        _ => Quoted(Giant(random)),
    };

    /// <summary>One that is read without a fault wherever an activity carries plain JSON.</summary>
    public static string Readable(Random random) => random.Next(20) switch
    {
        < 6 => Quoted(Text(random)),
        < 16 => random.Pick(Values),
        < 18 => Deep(random, MostReadDeep),
        _ => Wide(random),
    };

    /// <summary>A text of another kind than what stood there.</summary>
    public static string Text(Random random) => random.Pick(Texts);

    public static string Quoted(string text) => JsonValue.Create(text).ToJsonString();

    /// <summary>Up to <see cref="MostGiant"/> characters.</summary>
    public static string Giant(Random random) => Giant(random, random.Next(3) == 0 ? MostGiant : 6_000);

    public static string Giant(Random random, int most)
    {
        var unit = random.Next(4) == 0 ? Text(random) + "x" : random.Pick(["a", "welder ", "<at>LmiBot</at>", "é", "🦆", "\0", "((", "1", "and in Dallas? ", "\n"]);
        return string.Concat(Enumerable.Repeat(unit, random.Next(1, 1 + most) / unit.Length));
    }

    private static string Deep(Random random, int most)
    {
        var depth = Math.Min(most, random.Pick([8, 28, 30, 31, 32, 33, 40, 59, 60, 61, 62, 63, 64, 65, 100, 1_000, MostDeep]));
        return random.Next(2) == 0
            ? new string('[', depth) + new string(']', depth)
            : string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
    }

    private static string Wide(Random random)
    {
        var count = random.Pick([10, 500, 5_000]);
        return random.Next(3) switch
        {
            0 => $"[{string.Join(',', Enumerable.Repeat(random.Pick(Values), count))}]",
            1 => $"[{string.Join(',', Enumerable.Repeat("""{"type":"mention","text":"e","mentioned":{"id":"28:bot"}}""", Math.Min(count, 3_000)))}]",
            _ => $"{{{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"p{i}\":{i}"))}}}",
        };
    }
}
