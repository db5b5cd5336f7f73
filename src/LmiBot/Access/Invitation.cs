namespace LmiBot.Access;

/// <summary>What lets people without an account here come in as somebody: by a link, for one organization and role, for a time. Never deleted.</summary>
public sealed class Invitation
{
    public int InvitationId { get; init; }

    /// <summary>What it was asked for by: the same request, made again, issues nothing new. Unique.</summary>
    public required string RequestId { get; init; }

    public required int OrganizationId { get; init; }

    public Organization? Organization { get; init; }

    public required Role Role { get; init; }

    /// <summary><see cref="Caller.Id"/>.</summary>
    public required string IssuedBy { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime IssuedAt { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>Conversations that it may open, so that a link that got about is no open door.</summary>
    public required int MostUses { get; init; }

    /// <summary>Conversations that it has opened.</summary>
    public required int Uses { get; set; }

    /// <summary><see cref="Caller.Id"/>; null unless it is revoked.</summary>
    public string? RevokedBy { get; set; }

    /// <summary>In UTC; null unless it is revoked.</summary>
    public DateTime? RevokedAt { get; set; }

    /// <summary>Of the conversations that it has opened: they go on until it is revoked or expires, used up or not.</summary>
    public InvitationState State(DateTime now) =>
        RevokedAt is not null ? InvitationState.Revoked
        : ExpiresAt <= now ? InvitationState.Expired
        : InvitationState.Open;
}

public enum InvitationState
{
    Open,
    Expired,
    Revoked,

    /// <summary>It opens no further conversation.</summary>
    UsedUp,

    /// <summary>There is none, or the link is not one of ours.</summary>
    Unknown,
}
