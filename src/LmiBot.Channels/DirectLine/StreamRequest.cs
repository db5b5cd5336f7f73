using Microsoft.AspNetCore.Http;

namespace LmiBot.Channels.DirectLine;

/// <summary>Opens a conversation's stream. The token is in the address: a browser can send a WebSocket no header.</summary>
internal static class StreamRequest
{
    public const string Name = "directline-stream";

    public static async Task<IResult> OpenAsync(
        HttpContext http, string conversationId, string? watermark, string? t,
        DirectLineTokens tokens, DirectLineLimits limits, ActivityStream stream, CancellationToken cancellationToken)
    {
        if (!http.WebSockets.IsWebSocketRequest)
            return DirectLineError.BadArgument("This address is for a WebSocket.");
        if (!ActivitySet.TryParseWatermark(watermark, out var after))
            return ActivityRequests.BadWatermark;
        if (await tokens.CheckAsync(t, TokenUses.Stream, cancellationToken) is not { } token)
            return DirectLineError.BadToken;
        if (token.ConversationId != conversationId)
            return DirectLineError.OtherConversation;
        if (limits.WaitForRequest(conversationId) is { } wait)
            return DirectLineError.TooMany(http, wait);
        using var open = limits.Stream(conversationId);
        if (!open.IsAcquired)
            return DirectLineError.TooMany(http, DirectLineLimits.RetryAfter(open));
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        await stream.SendAsync(socket, token, after, cancellationToken);
        return TypedResults.Empty;
    }
}
