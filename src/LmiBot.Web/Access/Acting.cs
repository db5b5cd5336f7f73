using System.Text.Json;
using System.Text.Json.Serialization;
using LmiBot.Access;

namespace LmiBot.Web.Access;

/// <summary>A role taken on for a trial, in one conversation, where <see cref="ActingRule"/> has it.</summary>
/// <param name="Version">Of this record's shape.</param>
/// <param name="Role">Taken on.</param>
/// <param name="Organization">Of a partner.</param>
internal sealed record Acting(int Version, Role Role, CallerOrganization? Organization)
{
    /// <summary>Under which the state keeps it.</summary>
    public const string Feature = "acting";

    private const int CurrentVersion = 1;

    public static Acting Of(Role role, CallerOrganization? organization) => new(CurrentVersion, role, organization);

    public static Acting? Read(string? json) =>
        json is not null && JsonSerializer.Deserialize(json, ActingJson.Default.Acting) is { Version: CurrentVersion } acting ? acting : null;

    public string Write() => JsonSerializer.Serialize(this, ActingJson.Default.Acting);

    /// <summary>The caller in that role and no other; the trail says that it was a trial.</summary>
    public Caller As(Caller caller) => new() { Id = $"{caller.Id} (acting)", Roles = Role == Role.Public ? [] : [Role], Organization = Organization };
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Acting))]
internal sealed partial class ActingJson : JsonSerializerContext;
