using System.Text.Json.Nodes;

namespace LmiBot.Channels.Outbound;

/// <summary>A person in a conversation, as Teams' roster knows them. What it doesn't say is null.</summary>
/// <param name="Id">In the channel.</param>
/// <param name="Name">As others see it.</param>
/// <param name="AadObjectId">Object id in the directory.</param>
/// <param name="TenantId">Of the directory.</param>
/// <param name="UserRole"><c>user</c>, <c>guest</c> or <c>anonymous</c>.</param>
internal sealed record TeamsMember(string? Id, string? Name, string? AadObjectId, string? TenantId, string? UserRole)
{
    // Teams writes "objectId" or "aadObjectId", by the age of the endpoint.
    public static TeamsMember Read(JsonObject body) =>
        new(Text(body, "id"), Text(body, "name"), Text(body, "aadObjectId") ?? Text(body, "objectId"), Text(body, "tenantId"), Text(body, "userRole"));

    private static string? Text(JsonObject body, string name) => body[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
