using LmiBot.Access;
using LmiBot.Data;
using LmiBot.Tests.Data.Importing.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LmiBot.Tests.Access;

/// <summary>The use cases over a database of their own, with one organization, Acme, and a clock that stands still.</summary>
internal sealed class AccessDatabase : TimeProvider, IDbContextFactory<LmiDbContext>, IDisposable
{
    public const string Tenant = "5d1c6b7e-0000-4000-8000-000000000001";

    private readonly ReferenceDatabase _database = new();
    private readonly IOptions<AccessOptions> _options = Options.Create(new AccessOptions
    {
        Administrators = { new ConfiguredAdministrator { TenantId = Tenant, ObjectId = "5D1C6B7E-0000-4000-8000-00000000000A" } },
    });

    private DateTimeOffset _now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public AccessDatabase()
    {
        using var db = CreateDbContext();
        db.Add(new Organization { Name = "Acme", NormalizedName = Organization.Normalize("Acme"), AddedBy = "test", AddedAt = Now });
        db.SaveChanges();
    }

    public static Caller Administrator { get; } = As(Role.Administrator);

    public static DirectoryPerson Configured { get; } = Person(10);

    public DateTime Now => _now.UtcDateTime;

    public GrantRole Grant => new(this, this);

    public WithdrawRole Withdraw => new(this, _options, this);

    public ListRoles Roles => new(this, _options);

    public AddOrganization AddOrganization => new(this, this);

    public ListOrganizations Organizations => new(this);

    public IssueInvitation Issue => new(this, this);

    public RevokeInvitation Revoke => new(this, this);

    public ListInvitations Invitations => new(this, this);

    public RedeemInvitation Redeem => new(this, this);

    public ChooseChannel Choose => new(this, this);

    public Callers Callers => new(this, _options, this);

    public static Caller As(Role role) => role == Role.Public ? Caller.Visitor : new Caller { Id = role.ToString(), Roles = [role] };

    public static DirectoryPerson Person(int number) =>
        DirectoryPerson.TryParse(Tenant, $"5d1c6b7e-0000-4000-8000-{number:x12}", out var person) ? person : throw new ArgumentOutOfRangeException(nameof(number));

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;

    /// <summary>What somebody else does between a use case's look and its write, once.</summary>
    public Action? Meanwhile { get; set; }

    public LmiDbContext CreateDbContext()
    {
        var db = _database.Open();
        db.SavingChanges += (_, _) =>
        {
            var meanwhile = Meanwhile;
            Meanwhile = null;
            meanwhile?.Invoke();
        };
        return db;
    }

    /// <summary>What is kept of who is who, to compare.</summary>
    public async Task<string> ContentAsync(CancellationToken cancellation)
    {
        await using var db = CreateDbContext();
        return string.Join('\n',
            [
                .. (await db.Organizations.OrderBy(o => o.OrganizationId).ToListAsync(cancellation)).Select(o => o.Name),
                .. (await db.RoleGrants.OrderBy(g => g.RoleGrantId).ToListAsync(cancellation)).Select(g => $"{g.ObjectId} {g.Role} {g.OrganizationId} {g.GrantedBy} {g.WithdrawnBy}"),
                .. (await db.Invitations.OrderBy(i => i.InvitationId).ToListAsync(cancellation)).Select(i => $"{i.InvitationId} {i.Role} {i.Uses} {i.RevokedBy}"),
                .. (await db.ChannelPurposes.OrderBy(c => c.Purpose).ToListAsync(cancellation)).Select(c => $"{c.Purpose} {c.ConversationId}"),
                .. (await db.Releases.OrderBy(r => r.ReleaseId).ToListAsync(cancellation)).Select(r => r.Name),
            ]);
    }

    public void Dispose() => _database.Dispose();
}
