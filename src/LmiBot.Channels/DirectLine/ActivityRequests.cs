using System.Text.Json.Nodes;
using LmiBot.Channels.Protocol;
using Microsoft.AspNetCore.Http;

namespace LmiBot.Channels.DirectLine;

/// <summary>What is said in a conversation: read by polling, and written.</summary>
internal static class ActivityRequests
{
    /// <summary>Characters; what a person types or a button carries is far below.</summary>
    private const int LongestText = 4_000;

    public static IResult BadWatermark => DirectLineError.BadArgument("The watermark is none that was given out: leave it out to begin at the beginning.");

    public static async Task<IResult> ReadAsync(HttpContext http, string? watermark, ActivityFeed feed, CancellationToken cancellationToken)
    {
        if (!ActivitySet.TryParseWatermark(watermark, out var after))
            return BadWatermark;
        http.Response.Headers.CacheControl = "no-store";
        var set = await feed.ReadAsync(TokenRequired.Of(http).ConversationId, after, cancellationToken);
        return TypedResults.Bytes(set.ToJson(), "application/json; charset=utf-8");
    }

    public static async Task<IResult> SayAsync(HttpContext http, DirectLineTurns turns, DirectLineLimits limits, CancellationToken cancellationToken)
    {
        var reading = await ActivityReader.ReadAsync(http.Request, cancellationToken);
        if (reading is ActivityReading.Refused refused)
            return refused.Status == StatusCodes.Status413PayloadTooLarge ? DirectLineError.TooLarge(refused.Fault) : DirectLineError.BadArgument(refused.Fault);
        var sent = ((ActivityReading.Read)reading).Activity;
        if (string.IsNullOrEmpty(sent.Type))
            return DirectLineError.BadArgument("The activity has no \"type\".");
        if (IsTooLong(sent))
            return DirectLineError.TooLarge("text, value and channelData may have 4,000 characters each.");
        // That somebody types, or an event: taken, and nothing comes of it.
        if (sent.Type != ActivityTypes.Message)
            return TypedResults.Json(new ResourceResponse(""), ProtocolJson.Default.ResourceResponse);
        var token = TokenRequired.Of(http);
        if (limits.WaitForMessage(token.ConversationId) is { } wait)
            return DirectLineError.TooMany(http, wait);
        return TypedResults.Json(new ResourceResponse(await turns.SayAsync(token, sent, cancellationToken)), ProtocolJson.Default.ResourceResponse);
    }

    private static bool IsTooLong(Activity sent) =>
        new[] { sent.Text, sent.TextFormat, sent.Locale, sent.From?.Name }.Any(text => text?.Length > LongestText)
        || Length(sent.Value) > LongestText || Length(sent.ChannelData) > LongestText;

    private static int Length(JsonNode? json) => json?.ToJsonString().Length ?? 0;
}
