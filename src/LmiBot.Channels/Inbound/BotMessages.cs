using LmiBot.Channels.Outbound;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LmiBot.Channels.Inbound;

/// <summary>One POST of an activity: the turn, then its replies by body or by connector.</summary>
internal sealed class BotMessages(TurnPipeline turns, ConnectorClient connector, ILogger<BotMessages> logger)
{
    public async Task<IResult> ReceiveAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (ActivityCheck.Fault(activity) is { } fault)
            return TypedResults.Problem(fault, statusCode: StatusCodes.Status400BadRequest);
        if (activity.Type == ActivityTypes.Invoke)
            return TypedResults.StatusCode(StatusCodes.Status501NotImplemented);

        var replies = await turns.RunAsync(activity, cancellationToken);
        if (activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return TypedResults.Json(new ExpectedReplies(replies), ProtocolJson.Default.ExpectedReplies);
        await SendAsync(replies, cancellationToken);
        return TypedResults.Ok();
    }

    private async Task SendAsync(IReadOnlyList<Activity> replies, CancellationToken cancellationToken)
    {
        foreach (var reply in replies)
        {
            var result = await connector.SendAsync(reply, cancellationToken);
            if (result is SendResult.Sent)
                continue;
            // The rest would arrive without what it refers to.
            logger.ReplyNotSent(reply.ChannelId, reply.Conversation?.Id, result);
            return;
        }
    }
}
