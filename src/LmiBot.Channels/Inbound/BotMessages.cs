using LmiBot.Channels.Conversations;
using LmiBot.Channels.Outbound;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LmiBot.Channels.Inbound;

/// <summary>One POST of an activity: the turn, then its replies by body or by connector.</summary>
internal sealed class BotMessages(TurnPipeline turns, ConnectorClient connector, ConversationWatch conversations, ILogger<BotMessages> logger)
{
    public async Task<IResult> ReceiveAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (ActivityCheck.Fault(activity) is { } fault)
            return TypedResults.Problem(fault, statusCode: StatusCodes.Status400BadRequest);
        await conversations.SeeAsync(activity, cancellationToken);
        if (activity.Type == ActivityTypes.Invoke)
            return TypedResults.StatusCode(StatusCodes.Status501NotImplemented);

        if (activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            var expected = new ExpectedReplies(await turns.RunAsync(activity, cancellationToken));
            return TypedResults.Json(expected, ProtocolJson.Default.ExpectedReplies);
        }

        var replies = await turns.RunAsync(activity, typing => connector.SendAsync(typing, cancellationToken), cancellationToken);
        // From here on the activity counts as handled: the replies go out though the caller has gone.
        if (replies.Count > 0 && await TrySendAsync(replies))
            await turns.MarkAnsweredAsync(activity);
        return TypedResults.Ok();
    }

    private async Task<bool> TrySendAsync(IReadOnlyList<Activity> replies)
    {
        foreach (var reply in replies)
        {
            var result = await connector.SendAsync(reply, CancellationToken.None);
            if (result is SendResult.Sent)
                continue;
            // The rest would arrive without what it refers to.
            logger.ReplyNotSent(reply.ChannelId, reply.Conversation?.Id, result);
            return false;
        }
        return true;
    }
}
