using LmiBot.Channels.Conversations;
using LmiBot.Channels.Outbound;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LmiBot.Channels.Inbound;

/// <summary>One POST of an activity: the turn, then its replies by body or by connector, and an invoke's response by body.</summary>
internal sealed class BotMessages(TurnPipeline turns, ConnectorClient connector, ConversationWatch conversations, ILogger<BotMessages> logger)
{
    public async Task<IResult> ReceiveAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (ActivityCheck.Fault(activity) is { } fault)
            return TypedResults.Problem(fault, statusCode: StatusCodes.Status400BadRequest);
        await conversations.SeeAsync(activity, cancellationToken);
        if (activity is { DeliveryMode: DeliveryModes.ExpectReplies, Type: not ActivityTypes.Invoke })
        {
            var expected = new ExpectedReplies((await turns.RunAsync(activity, cancellationToken)).Replies);
            return TypedResults.Json(expected, ProtocolJson.Default.ExpectedReplies);
        }

        var result = await turns.RunAsync(activity, ShowTyping(activity, cancellationToken), cancellationToken);
        // From here on the activity counts as handled: the replies go out though the caller has gone.
        if (result.Replies.Count > 0 && await TrySendAsync(result.Replies))
            await turns.MarkAnsweredAsync(activity);
        return activity.Type == ActivityTypes.Invoke ? Held(result.Response ?? InvokeResponse.NotImplemented) : TypedResults.Ok();
    }

    /// <summary>Who waits for an invoke's response sees that the client waits.</summary>
    private Func<Activity, Task>? ShowTyping(Activity activity, CancellationToken cancellationToken) =>
        activity.Type == ActivityTypes.Invoke ? null : typing => connector.SendAsync(typing, cancellationToken);

    private static IResult Held(InvokeResponse response) => response.Body is null
        ? TypedResults.StatusCode(response.Status)
        : TypedResults.Json(response.Body, ProtocolJson.Default.JsonNode, statusCode: response.Status);

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
