using System.Text.Json;
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

    public static async Task<IResult> SayAsync(HttpContext http, DirectLineTurns turns, CancellationToken cancellationToken)
    {
        Activity? sent;
        try
        {
            sent = await JsonSerializer.DeserializeAsync(http.Request.Body, ProtocolJson.Default.Activity, cancellationToken);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return DirectLineError.TooLarge("The body has more than 256 KB.");
        }
        // A repeated property deep inside a JsonNode surfaces as an ArgumentException.
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return DirectLineError.BadArgument("The body is not an activity.");
        }

        if (sent is not { Type: { Length: > 0 } })
            return DirectLineError.BadArgument("The activity has no \"type\".");
        if (IsTooLong(sent))
            return DirectLineError.TooLarge("text, value and channelData may have 4,000 characters each.");
        // That somebody types, or an event: taken, and nothing comes of it.
        var id = sent.Type == ActivityTypes.Message ? await turns.SayAsync(TokenRequired.Of(http), sent, cancellationToken) : "";
        return TypedResults.Json(new ResourceResponse(id), ProtocolJson.Default.ResourceResponse);
    }

    private static bool IsTooLong(Activity sent) =>
        sent.Text?.Length > LongestText || Length(sent.Value) > LongestText || Length(sent.ChannelData) > LongestText || sent.From?.Name?.Length > LongestText;

    private static int Length(JsonNode? json) => json?.ToJsonString().Length ?? 0;
}
