using Microsoft.EntityFrameworkCore;

namespace LmiBot.Access;

/// <summary>The tables of who is who.</summary>
internal static class AccessModel
{
    private const int LongestCaller = 100;

    public static void Add(ModelBuilder model)
    {
        model.Entity<Organization>(e =>
        {
            e.ToTable("Organizations").HasKey(o => o.OrganizationId);
            e.Property(o => o.Name).HasMaxLength(Organization.LongestName);
            e.Property(o => o.NormalizedName).HasMaxLength(Organization.LongestName);
            e.Property(o => o.AddedBy).HasMaxLength(LongestCaller).IsUnicode(false);
            e.HasIndex(o => o.NormalizedName).IsUnique();
        });
        model.Entity<RoleGrant>(e =>
        {
            e.ToTable("RoleGrants").HasKey(g => g.RoleGrantId);
            e.Property(g => g.TenantId).HasMaxLength(DirectoryPerson.LongestId).IsUnicode(false);
            e.Property(g => g.ObjectId).HasMaxLength(DirectoryPerson.LongestId).IsUnicode(false);
            e.Property(g => g.GrantedBy).HasMaxLength(LongestCaller).IsUnicode(false);
            e.Property(g => g.WithdrawnBy).HasMaxLength(LongestCaller).IsUnicode(false);
            // Nobody holds a role twice, as partner of two organizations least of all.
            e.HasIndex(g => new { g.TenantId, g.ObjectId, g.Role }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
            e.HasOne(g => g.Organization).WithMany().HasForeignKey(g => g.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Invitation>(e =>
        {
            e.ToTable("Invitations").HasKey(i => i.InvitationId);
            e.Property(i => i.RequestId).HasMaxLength(64).IsUnicode(false);
            e.Property(i => i.IssuedBy).HasMaxLength(LongestCaller).IsUnicode(false);
            e.Property(i => i.RevokedBy).HasMaxLength(LongestCaller).IsUnicode(false);
            e.HasIndex(i => i.RequestId).IsUnique();
            e.HasOne(i => i.Organization).WithMany().HasForeignKey(i => i.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ChannelPurpose>(e =>
        {
            e.ToTable("ChannelPurposes").HasKey(c => c.Purpose);
            e.Property(c => c.TenantId).HasMaxLength(DirectoryPerson.LongestId).IsUnicode(false);
            e.Property(c => c.ChannelId).HasMaxLength(50).IsUnicode(false);
            e.Property(c => c.ConversationId).HasMaxLength(400).IsUnicode(false);
            e.Property(c => c.ChosenBy).HasMaxLength(LongestCaller).IsUnicode(false);
        });
    }
}
