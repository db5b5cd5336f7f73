using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using LmiBot.Digests;

namespace LmiBot.Web.Tests.Digests;

/// <summary>The list of all recipients, by a link in chat.</summary>
public sealed partial class DigestReportFileTests : SubscribedBot
{
    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Is_for_whoever_asked_as_long_as_they_may_know_and_for_nobody_else()
    {
        var channel = Another();
        await channel.PlayAsync("bob in channel: send us healthcare in Austin each quarter");
        await Staff.PlayAsync("ann: approve digest now");
        await SettledAsync(DigestKinds.Digest, 1);

        var link = Link().Match(await ReportAsync("personal")).Groups[1].Value;
        var rows = (await Bot.Client.GetStringAsync(link, Cancellation)).Split("\r\n");
        Assert.Contains("\"subscription\",\"conversation type\"", rows[0], StringComparison.Ordinal);
        Assert.Contains($"\"{channel.Channel}\",\"Sent\"", rows[1], StringComparison.Ordinal);

        Assert.DoesNotMatch(Link(), await ReportAsync("channel"));
        // A link is followed by the person, not by whom they act as in a chat.
        await Staff.PlayAsync("""
            eve: act as administrator
            bot: You act as …
            """);
        Assert.DoesNotMatch(Link(), Assert.Single(await Staff.ChatOf("eve", "personal").SayAsync("digest report"))!.ToJsonString(Unescaped));
        Assert.Equal((HttpStatusCode.Forbidden, "This link is over: ask LmiBot for the digest report again, and take the link of that one."), await GetAsync(link[..^6] + "AAAAAA"));
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync("/digest-report.csv")).Status);

        await Staff.PlayAsync("administrator: withdraw analyst from {ann}");
        var (status, text) = await GetAsync(link);
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("only administrators and analysts", text, StringComparison.Ordinal);
    }

    private async Task<string> ReportAsync(string where)
    {
        var chat = Staff.ChatOf("ann", where);
        var replies = where == "channel" ? await chat.MentionAsync("digest report") : await chat.SayAsync("digest report");
        return Assert.Single(replies)!.ToJsonString(Unescaped);
    }

    private async Task<(HttpStatusCode Status, string Text)> GetAsync(string link)
    {
        using var response = await Bot.Client.GetAsync(link, Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }

    [GeneratedRegex(@"\((/digest-report\.csv\?token=[^)]+)\)")]
    private static partial Regex Link();
}
