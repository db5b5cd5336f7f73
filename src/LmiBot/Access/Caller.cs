namespace LmiBot.Access;

/// <summary>Who asks for something to be done, and as what. Every use case takes one, and refuses by it.</summary>
public sealed record Caller
{
    /// <summary>Who the trail names: a directory person, an invitation, the command line; see <see cref="Callers"/>. At most 100 characters.</summary>
    public required string Id { get; init; }

    /// <summary>What they are beside <see cref="Role.Public"/>.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>The organization that a partner speaks for; null for anybody else.</summary>
    public CallerOrganization? Organization { get; init; }

    /// <summary>The invitation by which they came; null for anybody else.</summary>
    public CallerInvitation? Invitation { get; init; }

    /// <summary>Somebody of whom nothing is known.</summary>
    public static Caller Visitor { get; } = new() { Id = "visitor" };

    /// <summary>Whoever runs commands on the server.</summary>
    public static Caller Operator { get; } = new() { Id = "command line", Roles = [Role.Administrator] };

    public bool Is(Role role) => role == Role.Public || Roles.Contains(role);

    public bool May(UseCase useCase) => Permissions.Holders(useCase).Any(Is);

    /// <exception cref="RefusedException">They may not.</exception>
    public void Require(UseCase useCase)
    {
        if (!May(useCase))
            throw RefusedException.For(useCase);
    }
}

public sealed record CallerOrganization(int OrganizationId, string Name);

/// <param name="InvitationId">Its number.</param>
/// <param name="State">Only an open one gives its role.</param>
/// <param name="ExpiresAt">In UTC.</param>
public sealed record CallerInvitation(int InvitationId, InvitationState State, DateTime ExpiresAt);
