namespace LmiBot.Access;

/// <summary>A role that somebody was given. Never deleted: a withdrawn one stays as the trail.</summary>
public sealed class RoleGrant
{
    public int RoleGrantId { get; init; }

    /// <inheritdoc cref="DirectoryPerson.TenantId"/>
    public required string TenantId { get; init; }

    /// <inheritdoc cref="DirectoryPerson.ObjectId"/>
    public required string ObjectId { get; init; }

    public required Role Role { get; init; }

    /// <summary>Whom a partner speaks for; null for other roles.</summary>
    public int? OrganizationId { get; init; }

    public Organization? Organization { get; init; }

    /// <summary><see cref="Caller.Id"/>.</summary>
    public required string GrantedBy { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime GrantedAt { get; init; }

    /// <summary><see cref="Caller.Id"/>; null as long as it holds.</summary>
    public string? WithdrawnBy { get; set; }

    /// <summary>In UTC; null as long as it holds.</summary>
    public DateTime? WithdrawnAt { get; set; }
}
