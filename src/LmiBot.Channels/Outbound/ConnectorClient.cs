using System.Net.Http.Json;
using System.Text.Json;
using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.Outbound;

/// <summary>
/// Sends activities to the channel's connector: Bot Framework REST, version 3,
/// "Send to conversation" and "Reply to activity".
/// </summary>
internal sealed class ConnectorClient(IHttpClientFactory clients)
{
    /// <summary>The name of its client in the factory.</summary>
    public const string Name = "connector";

    /// <summary>Sends an addressed activity. What is normal on a network is a result, not an exception.</summary>
    public async Task<SendResult> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (!ServiceUrls.TryAllow(activity.ServiceUrl, out var serviceUrl))
            return new SendResult.NotAllowed(activity.ServiceUrl);
        using var client = clients.CreateClient(Name);
        try
        {
            using var response = await client.PostAsJsonAsync(
                new Uri(serviceUrl, PathOf(activity)), activity, ProtocolJson.Default.Activity, cancellationToken);
            return response.IsSuccessStatusCode
                ? new SendResult.Sent(await IdAsync(response, cancellationToken))
                : new SendResult.Failed(response.StatusCode);
        }
        catch (HttpRequestException exception)
        {
            return new SendResult.Unreachable(exception.Message);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendResult.Unreachable(exception.Message);
        }
    }

    private static string PathOf(Activity activity)
    {
        var path = $"v3/conversations/{Escape(activity.Conversation?.Id)}/activities";
        return activity.ReplyToId is null ? path : $"{path}/{Escape(activity.ReplyToId)}";
    }

    private static string Escape(string? segment) => Uri.EscapeDataString(segment ?? "");

    private static async Task<string?> IdAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return (await response.Content.ReadFromJsonAsync(ProtocolJson.Default.ResourceResponse, cancellationToken))?.Id;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
