using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LmiBot.Channels.DirectLine;

/// <summary>Where a conversation's stream is opened: an absolute WebSocket address that is good for a minute.</summary>
internal sealed class StreamAddress(DirectLineTokens tokens, LinkGenerator links)
{
    public async Task<string> OfAsync(HttpContext http, DirectLineToken token, long after, CancellationToken cancellationToken)
    {
        var signed = await tokens.SignAsync(token, TokenUses.Stream, cancellationToken);
        var watermark = after.ToString(CultureInfo.InvariantCulture);
        return links.GetUriByName(
            http, StreamRequest.Name, new { conversationId = token.ConversationId, watermark, t = signed.Text }, scheme: http.Request.IsHttps ? "wss" : "ws")!;
    }
}
