using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Access;

/// <summary>Invites people of an organization.</summary>
public sealed class IssueInvitation(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <param name="RequestId">At most 64 characters; the same request, made again, issues nothing new.</param>
    /// <param name="Organization">Its name.</param>
    /// <param name="Role">Partner or counselor.</param>
    /// <param name="Days">For how long: 1 to 365.</param>
    /// <param name="MostUses">Conversations that it may open: 1 to 10,000.</param>
    public sealed record Request(string RequestId, string Organization, Role Role = Role.Partner, int Days = 14, int MostUses = 100);

    /// <returns>The invitation, with its organization.</returns>
    /// <exception cref="RefusedException">None was issued.</exception>
    public Task<Invitation> RunAsync(Caller caller, Request request, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.IssueInvitations);
        Check(request);
        return databases.InsertOnceAsync(db => IssueAsync(db, caller, request, cancellationToken), cancellationToken);
    }

    private async Task<Invitation> IssueAsync(LmiDbContext db, Caller caller, Request request, CancellationToken cancellationToken)
    {
        if (await db.Invitations.Include(i => i.Organization).SingleOrDefaultAsync(i => i.RequestId == request.RequestId, cancellationToken) is { } issued)
            return issued;
        var organization = await db.Organizations.NamedAsync(request.Organization, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var invitation = new Invitation
        {
            RequestId = request.RequestId,
            OrganizationId = organization.OrganizationId,
            Organization = organization,
            Role = request.Role,
            IssuedBy = caller.Id,
            IssuedAt = now,
            ExpiresAt = now.AddDays(request.Days),
            MostUses = request.MostUses,
            Uses = 0,
        };
        db.Add(invitation);
        await db.SaveChangesAsync(cancellationToken);
        return invitation;
    }

    private static void Check(Request request)
    {
        // Staff is known by the directory: a link that is forwarded must not make any.
        if (request.Role is not (Role.Partner or Role.Counselor))
            throw RefusedException.Because(AccessText.NotByInvitation);
        if (request.Days is < 1 or > 365)
            throw RefusedException.Because(AccessText.InvitationDays);
        if (request.MostUses is < 1 or > 10_000)
            throw RefusedException.Because(AccessText.InvitationUses);
    }
}
