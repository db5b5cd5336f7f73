using System.Text.Json;
using System.Text.Json.Serialization;

namespace LmiBot.Channels.DirectLine;

internal sealed record ErrorResponse(ErrorBody Error);

internal sealed record ErrorBody(string Code, string Message);

/// <summary>A conversation as its client gets it.</summary>
/// <param name="ConversationId">Its id.</param>
/// <param name="Token">For the Authorization header.</param>
/// <param name="ExpiresIn">Seconds that the token is good for.</param>
/// <param name="StreamUrl">The WebSocket to open within a minute; null where only a token was asked for.</param>
internal sealed record ConversationResponse(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(ConversationResponse))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
