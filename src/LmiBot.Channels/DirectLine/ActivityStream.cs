using System.Net.WebSockets;
using Microsoft.Extensions.Hosting;

namespace LmiBot.Channels.DirectLine;

/// <summary>A conversation's activities as they come, over a WebSocket: one text message a set.</summary>
internal sealed class ActivityStream(ActivityFeed feed, TimeProvider time, IHostApplicationLifetime lifetime)
{
    /// <summary>Sends until the client goes, the conversation ends or the app stops.</summary>
    public async Task SendAsync(WebSocket socket, DirectLineToken token, long after, CancellationToken cancellationToken)
    {
        using var ends = new CancellationTokenSource(token.ConversationEnds - time.GetUtcNow(), time);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, ends.Token, lifetime.ApplicationStopping);
        var listening = ListenAsync(socket, over);
        try
        {
            while (true)
            {
                var set = await feed.NextAsync(token.ConversationId, after, over.Token);
                await socket.SendAsync(set.ToJson(), WebSocketMessageType.Text, endOfMessage: true, over.Token);
                after = set.Watermark;
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // One of the ways in which a stream ends.
        }
        finally
        {
            feed.Forget(token.ConversationId);
            await over.CancelAsync();
            await listening;
        }
    }

    /// <summary>A client says nothing here but that it is still there, and that it goes.</summary>
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource over)
    {
        var ignored = new byte[256];
        try
        {
            // Whoever says much there is none of our clients, and gets no ear.
            while (await socket.ReceiveAsync(ignored, over.Token) is { MessageType: not WebSocketMessageType.Close, EndOfMessage: true })
            {
            }

            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, over.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // Gone without a word, or the stream is over.
        }

        await over.CancelAsync();
    }
}
