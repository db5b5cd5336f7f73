using LmiBot.Channels.Outbound;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using Microsoft.Extensions.Logging;

namespace LmiBot.Channels.Inbound;

/// <summary>Sends a turn's replies by the connector, in order, once: what may have arrived isn't sent again when the activity is delivered again.</summary>
internal sealed class Replies(TurnPipeline turns, ConnectorClient connector, TimeProvider time, ILogger<Replies> logger)
{
    // The activity counts as handled by now: the replies go out though the caller has gone.
    public async Task SendAsync(Activity activity, IReadOnlyList<Activity> replies)
    {
        var end = time.GetUtcNow() + AnsweredOnce.LongestSending;
        using var deadline = new CancellationTokenSource(AnsweredOnce.LongestSending, time);
        var mayHaveArrived = false;
        foreach (var reply in replies)
        {
            var result = await TrySendAsync(reply, end, deadline.Token);
            if (result is SendResult.TooLarge)
                mayHaveArrived |= await TrySendAsync(TooLong(activity), end, deadline.Token) is SendResult.Sent or SendResult.Uncertain;
            mayHaveArrived |= result is SendResult.Sent or SendResult.Uncertain;
            // The rest would arrive without what it refers to.
            if (result is not SendResult.Sent)
                break;
        }
        if (mayHaveArrived)
            await turns.MarkAnsweredAsync(activity);
    }

    private async Task<SendResult> TrySendAsync(Activity reply, DateTimeOffset end, CancellationToken deadline)
    {
        var result = await SendAsync(reply, end, deadline);
        if (result is not SendResult.Sent)
            logger.ReplyNotSent(reply.ChannelId, reply.Conversation?.Id, result);
        return result;
    }

    private async Task<SendResult> SendAsync(Activity reply, DateTimeOffset end, CancellationToken deadline)
    {
        try
        {
            var result = await connector.SendAsync(reply, deadline);
            // Nobody delivers the activity again once it is answered with 200: what isn't sent by then is lost.
            if (result is not SendResult.Throttled { RetryAfter: { } wait } || time.GetUtcNow() + wait >= end)
                return result;
            await Task.Delay(wait, time, deadline);
            return await connector.SendAsync(reply, deadline);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return new SendResult.Failed(null, $"not within {AnsweredOnce.LongestSending.TotalSeconds} seconds");
        }
    }

    private static Activity TooLong(Activity activity) =>
        ConversationReference.Of(activity).Address(Reply.Text(TurnTexts.TooLong(new TurnContext(activity).Culture)));
}
