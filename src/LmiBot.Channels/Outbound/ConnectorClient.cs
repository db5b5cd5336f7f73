using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using LmiBot.Channels.Conversations;
using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.Outbound;

/// <summary>The connector's REST interface, version 3. What is normal on a network is a result, not an exception.</summary>
internal sealed class ConnectorClient(Connector connector, ConversationWatch conversations)
{
    /// <summary>Sends an addressed activity: "Send to conversation", or "Reply to activity" where it answers one.</summary>
    public Task<SendResult> SendAsync(Activity activity, CancellationToken cancellationToken) => DoAsync(
        SendCall(activity) with { IsFleeting = activity.Type == ActivityTypes.Typing }, activity, cancellationToken);

    /// <summary>The same, tried once.</summary>
    public Task<SendResult> SendOnceAsync(Activity activity, CancellationToken cancellationToken) =>
        DoAsync(SendCall(activity) with { IsOnce = true }, activity, cancellationToken);

    /// <summary>"Update activity": puts an addressed activity in the place of the one with its <see cref="Activity.Id"/>.</summary>
    public Task<SendResult> UpdateAsync(Activity activity, CancellationToken cancellationToken) => DoAsync(
        Call(HttpMethod.Put, activity, activity.Id) with { Body = Json(activity, ProtocolJson.Plain.Activity) }, activity, cancellationToken);

    /// <summary>"Delete activity".</summary>
    /// <param name="activity">An addressed activity with the id of the one to delete.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<SendResult> DeleteAsync(Activity activity, CancellationToken cancellationToken) =>
        DoAsync(Call(HttpMethod.Delete, activity, activity.Id), activity, cancellationToken);

    /// <summary><see cref="UpdateAsync"/> or <see cref="DeleteAsync"/>, as the activity's type says, tried once.</summary>
    /// <returns>Sent, too, where what was to be deleted isn't there.</returns>
    public async Task<SendResult> MendOnceAsync(Activity activity, CancellationToken cancellationToken)
    {
        var isDelete = activity.Type == ActivityTypes.MessageDelete;
        var call = isDelete
            ? Call(HttpMethod.Delete, activity, activity.Id)
            : Call(HttpMethod.Put, activity, activity.Id) with { Body = Json(activity with { Type = ActivityTypes.Message }, ProtocolJson.Plain.Activity) };
        var result = await DoAsync(call with { IsOnce = true }, activity, cancellationToken);
        return isDelete && result is SendResult.Failed { Status: HttpStatusCode.NotFound } ? new SendResult.Sent(activity.Id) : result;
    }

    /// <summary>"Create conversation": a new thread in a Teams channel; tried once.</summary>
    /// <returns>Sent with the thread's conversation id, or why not.</returns>
    public async Task<SendResult> StartThreadAsync(ConversationReference channel, Activity message, CancellationToken cancellationToken)
    {
        var id = ConversationAccount.WithoutThread(channel.Conversation?.Id ?? "");
        var result = await CreateAsync(channel, id, new ConversationParameters
        {
            IsGroup = true,
            Bot = channel.Bot,
            TenantId = channel.Conversation?.TenantId,
            ChannelData = new TeamsChannelData { Channel = new(id), Tenant = TenantOf(channel) },
            Activity = message with { From = channel.Bot },
        }, cancellationToken);
        if (result is SendResult.Gone gone)
            await conversations.RetireAsync(channel.ChannelId, id, gone.Code);
        return result;
    }

    /// <summary>"Create conversation": the personal chat with somebody.</summary>
    /// <param name="near">A conversation that the person is in.</param>
    /// <param name="memberId">The person's id there.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Sent with the chat's id, or why not.</returns>
    public Task<SendResult> OpenChatAsync(ConversationReference near, string memberId, CancellationToken cancellationToken) =>
        CreateAsync(near, memberId, new ConversationParameters
        {
            Bot = near.Bot,
            Members = [new ChannelAccount { Id = memberId }],
            TenantId = near.Conversation?.TenantId,
            ChannelData = new TeamsChannelData { Tenant = TenantOf(near) },
        }, cancellationToken);

    /// <summary>"Get conversation member".</summary>
    /// <param name="reference">A conversation that the person is in.</param>
    /// <param name="memberId">The person's id in the channel, or object id in the directory.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null where the connector doesn't say.</returns>
    public async Task<TeamsMember?> GetMemberAsync(ConversationReference reference, string memberId, CancellationToken cancellationToken)
    {
        var id = ConversationAccount.WithoutThread(reference.Conversation?.Id ?? "");
        var answer = await connector.CallAsync(new ConnectorCall(HttpMethod.Get, reference.ServiceUrl, $"v3/conversations/{Escape(id)}/members/{Escape(memberId)}")
        {
            Conversation = id,
            TenantId = reference.Conversation?.TenantId,
        }, cancellationToken);
        return answer is { Problem: null, Body: { } body } ? TeamsMember.Read(body) : null;
    }

    /// <summary>"Get conversation list" of a team: its channels, the first without a name.</summary>
    /// <returns>None, and why, where the connector doesn't say.</returns>
    public async Task<(IReadOnlyList<TeamsChannelData.Named> Channels, SendResult? Problem)> GetTeamChannelsAsync(KnownConversation inTeam, CancellationToken cancellationToken)
    {
        var answer = await connector.CallAsync(new ConnectorCall(HttpMethod.Get, inTeam.ServiceUrl, $"v3/teams/{Escape(inTeam.TeamId ?? "")}/conversations")
        {
            Conversation = inTeam.Id,
            TenantId = inTeam.TenantId,
        }, cancellationToken);
        var channels = (answer.Body?["conversations"] as JsonArray ?? []).OfType<JsonObject>().Select(channel => new TeamsChannelData.Named(channel.TextAt("id"), channel.TextAt("name")));
        return ([.. channels.Where(channel => channel.Id is { Length: > 0 })], answer.Problem);
    }

    private async Task<SendResult> CreateAsync(ConversationReference near, string with, ConversationParameters parameters, CancellationToken cancellationToken)
    {
        var answer = await connector.CallAsync(new ConnectorCall(HttpMethod.Post, near.ServiceUrl, "v3/conversations")
        {
            Body = Json(parameters, ProtocolJson.Plain.ConversationParameters),
            Conversation = with,
            TenantId = parameters.TenantId,
            // A chat that is there is the same again; a thread would be a second one.
            IsOnce = parameters.Activity is not null,
        }, cancellationToken);
        return answer.Problem ?? new SendResult.Sent(answer.Body.TextAt("activityId"), answer.Body.TextAt("id"));
    }

    private async Task<SendResult> DoAsync(ConnectorCall call, Activity activity, CancellationToken cancellationToken)
    {
        var answer = await connector.CallAsync(call, cancellationToken);
        if (answer.Problem is SendResult.Gone gone)
            await conversations.RetireAsync(activity.ChannelId, activity.Conversation?.Id, gone.Code);
        return answer.Problem ?? new SendResult.Sent(answer.Body.TextAt("id"));
    }

    private static ConnectorCall SendCall(Activity activity) =>
        Call(HttpMethod.Post, activity, activity.ReplyToId) with { Body = Json(activity, ProtocolJson.Plain.Activity) };

    private static ConnectorCall Call(HttpMethod method, Activity activity, string? about)
    {
        var id = activity.Conversation?.Id ?? "";
        var path = $"v3/conversations/{Escape(id)}/activities";
        return new ConnectorCall(method, activity.ServiceUrl, about is null ? path : $"{path}/{Escape(about)}")
        {
            Conversation = ConversationAccount.WithoutThread(id),
            TenantId = activity.TenantId,
        };
    }

    private static TeamsChannelData.Named? TenantOf(ConversationReference reference) =>
        reference.Conversation?.TenantId is { } tenant ? new(tenant) : null;

    private static byte[] Json<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    private static string Escape(string segment) => Uri.EscapeDataString(segment);
}
