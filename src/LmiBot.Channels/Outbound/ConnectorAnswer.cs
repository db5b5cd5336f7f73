using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LmiBot.Channels.Outbound;

/// <summary>What came of one request to a connector.</summary>
/// <param name="Problem">Null: it was done.</param>
internal sealed record ConnectorAnswer(SendResult? Problem)
{
    /// <summary>What a connector answered, if it is a JSON object.</summary>
    public JsonObject? Body { get; init; }

    /// <summary>True for what passes: the same request may do better in a moment.</summary>
    public bool IsTransient { get; init; }

    /// <summary>When the connector wants to be asked again; null: it doesn't say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True where the token was not taken.</summary>
    public bool IsUnauthorized { get; init; }

    public static async Task<ConnectorAnswer> ReadAsync(HttpResponseMessage response, ConnectorCall call, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var body = Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        if (response.IsSuccessStatusCode)
            return new ConnectorAnswer((SendResult?)null) { Body = body };
        var wait = WaitOf(response, now);
        return new ConnectorAnswer(ProblemOf(response.StatusCode, ConnectorError.CodeOf(body), wait, call))
        {
            // https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit names these.
            IsTransient = response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout,
            RetryAfter = wait,
            IsUnauthorized = response.StatusCode == HttpStatusCode.Unauthorized,
        };
    }

    private static SendResult ProblemOf(HttpStatusCode status, string? code, TimeSpan? wait, ConnectorCall call) => status switch
    {
        HttpStatusCode.TooManyRequests => new SendResult.Throttled(wait),
        HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout when !call.MayRepeat => new SendResult.Uncertain($"{(int)status} {status}"),
        HttpStatusCode.RequestEntityTooLarge => new SendResult.TooLarge(call.Size),
        HttpStatusCode.Forbidden or HttpStatusCode.NotFound when ConnectorError.IsGone(code) => new SendResult.Gone(code!),
        // Where something new was to be said there is nothing else that could be missing.
        HttpStatusCode.NotFound when call.IsUnasked => new SendResult.Gone(code ?? status.ToString()),
        HttpStatusCode.Forbidden => new SendResult.Forbidden(code ?? status.ToString()),
        _ => new SendResult.Failed(status, code ?? status.ToString()),
    };

    private static TimeSpan? WaitOf(HttpResponseMessage response, DateTimeOffset now) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };

    private static JsonObject? Parse(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
