using LmiBot.Channels.Conversations;
using LmiBot.Channels.Outbound;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Channels.Inbound;

/// <summary>One POST of an activity: the turn, then its replies by body or by connector; an invoke's response by body, its replies after it.</summary>
internal sealed class BotMessages(TurnPipeline turns, Replies replies, AfterResponse afterResponse, ConnectorClient connector, ConversationWatch conversations)
{
    public async Task<IResult> ReceiveAsync(Activity activity, HttpResponse response, CancellationToken cancellationToken)
    {
        if (ActivityCheck.Fault(activity) is { } fault)
            return TypedResults.Problem(fault, statusCode: StatusCodes.Status400BadRequest);
        await conversations.SeeAsync(activity, cancellationToken);
        if (TeamChannels.JoinedBy(activity) is { } joined)
            afterResponse.Run(response, (services, stopping) => services.GetRequiredService<TeamChannels>().KeepAsync(joined, stopping));
        return activity switch
        {
            { Type: ActivityTypes.Invoke } => await InvokeAsync(activity, response, cancellationToken),
            { DeliveryMode: DeliveryModes.ExpectReplies } => TypedResults.Json(
                new ExpectedReplies((await turns.RunAsync(activity, cancellationToken)).Replies), ProtocolJson.Default.ExpectedReplies),
            _ => await AnswerAsync(activity, cancellationToken),
        };
    }

    private async Task<IResult> AnswerAsync(Activity activity, CancellationToken cancellationToken)
    {
        var result = await turns.RunAsync(activity, connector.SendAsync, cancellationToken);
        await replies.SendAsync(activity, result.Replies);
        return TypedResults.Ok();
    }

    // Teams waits some seconds for a response; replies may take longer.
    private async Task<IResult> InvokeAsync(Activity activity, HttpResponse response, CancellationToken cancellationToken)
    {
        var result = await turns.RunAsync(activity, cancellationToken);
        if (result.Replies.Count > 0)
            afterResponse.Run(response, (services, _) => services.GetRequiredService<Replies>().SendAsync(activity, result.Replies));
        return Held(result.Response ?? InvokeResponse.NotImplemented);
    }

    private static IResult Held(InvokeResponse response) => response.Body is null
        ? TypedResults.StatusCode(response.Status)
        : TypedResults.Json(response.Body, ProtocolJson.Default.JsonNode, statusCode: response.Status);
}
