using LmiBot.Access;
using LmiBot.Areas;
using LmiBot.Conversations;
using LmiBot.Deliveries;
using LmiBot.Digests;
using LmiBot.HiringEvents;
using LmiBot.Occupations;
using LmiBot.Releases;
using LmiBot.Series;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data;

/// <summary>The database: codes and names, the figures of each release, and what people do.</summary>
/// <remarks>A provider with migrations of its own has a context derived from this one; EF Core tells the migrations apart by it.</remarks>
public class LmiDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Occupation> Occupations => Set<Occupation>();

    public DbSet<HybridPart> HybridParts => Set<HybridPart>();

    public DbSet<AlternateTitle> AlternateTitles => Set<AlternateTitle>();

    public DbSet<OnetOccupation> OnetOccupations => Set<OnetOccupation>();

    public DbSet<Field> Fields => Set<Field>();

    public DbSet<FieldName> FieldNames => Set<FieldName>();

    public DbSet<FieldOccupation> FieldOccupations => Set<FieldOccupation>();

    public DbSet<EntryRequirement> EntryRequirements => Set<EntryRequirement>();

    public DbSet<Area> Areas => Set<Area>();

    public DbSet<AreaName> AreaNames => Set<AreaName>();

    public DbSet<Release> Releases => Set<Release>();

    public DbSet<ReleaseSource> ReleaseSources => Set<ReleaseSource>();

    public DbSet<ReleaseContent> ReleaseContents => Set<ReleaseContent>();

    public DbSet<IOWage> IOWages => Set<IOWage>();

    public DbSet<ProjectionsMatrix> ProjectionsMatrix => Set<ProjectionsMatrix>();

    public DbSet<JobPostingsIndex> JobPostingsIndex => Set<JobPostingsIndex>();

    public DbSet<JobPostingsChange> JobPostingsChange => Set<JobPostingsChange>();

    public DbSet<UIClaims> UIClaims => Set<UIClaims>();

    public DbSet<LaborForce> LaborForce => Set<LaborForce>();

    public DbSet<Industry> Industry => Set<Industry>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<ConversationState> ConversationStates => Set<ConversationState>();

    public DbSet<HandledActivity> HandledActivities => Set<HandledActivity>();

    public DbSet<DirectLineActivity> DirectLineActivities => Set<DirectLineActivity>();

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<ChannelPurpose> ChannelPurposes => Set<ChannelPurpose>();

    public DbSet<Employer> Employers => Set<Employer>();

    public DbSet<EmployerSpelling> EmployerSpellings => Set<EmployerSpelling>();

    public DbSet<HiringEvent> HiringEvents => Set<HiringEvent>();

    public DbSet<HiringEventReport> HiringEventReports => Set<HiringEventReport>();

    public DbSet<HiringEventChange> HiringEventChanges => Set<HiringEventChange>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<Subscription> Subscriptions => Set<Subscription>();

    public DbSet<DigestRun> DigestRuns => Set<DigestRun>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<string>().HaveMaxLength(200);
        configurationBuilder.Properties<decimal>().HavePrecision(8, 2);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Occupation>(e =>
        {
            e.ToTable("Occupations").HasKey(o => o.SocCode);
            Code(e.Property(o => o.SocCode), 7);
            Code(e.Property(o => o.ParentCode), 7);
        });
        modelBuilder.Entity<HybridPart>(e =>
        {
            e.ToTable("HybridParts").HasKey(p => new { p.HybridCode, p.PartCode });
            Code(e.Property(p => p.HybridCode), 7);
            Code(e.Property(p => p.PartCode), 7);
        });
        modelBuilder.Entity<AlternateTitle>(e =>
        {
            e.ToTable("AlternateTitles").HasKey(t => new { t.SocCode, t.Origin, t.Title });
            Code(e.Property(t => t.SocCode), 7);
        });
        modelBuilder.Entity<OnetOccupation>(e =>
        {
            e.ToTable("OnetOccupations").HasKey(o => o.OnetCode);
            Code(e.Property(o => o.OnetCode), 10);
            Code(e.Property(o => o.SocCode), 7);
        });
        modelBuilder.Entity<Field>(e =>
        {
            e.ToTable("Fields").HasKey(f => f.FieldCode);
            Code(e.Property(f => f.FieldCode), 80);
        });
        modelBuilder.Entity<FieldName>(e =>
        {
            e.ToTable("FieldNames").HasKey(f => new { f.FieldCode, f.Name });
            Code(e.Property(f => f.FieldCode), 80);
        });
        modelBuilder.Entity<FieldOccupation>(e =>
        {
            e.ToTable("FieldOccupations").HasKey(f => new { f.FieldCode, f.SocCode });
            Code(e.Property(f => f.FieldCode), 80);
            Code(e.Property(f => f.SocCode), 7);
        });
        modelBuilder.Entity<Area>(e =>
        {
            e.ToTable("Geographies").HasKey(a => a.AreaCode);
            Code(e.Property(a => a.AreaCode), 7);
            Code(e.Property(a => a.ParentCode), 7);
            Code(e.Property(a => a.WorkforceAreaCode), 7);
        });
        modelBuilder.Entity<AreaName>(e =>
        {
            e.ToTable("GeographyNames").HasKey(n => new { n.AreaCode, n.Name });
            Code(e.Property(n => n.AreaCode), 7);
        });
        modelBuilder.Entity<Release>(e =>
        {
            e.ToTable("Releases").HasKey(r => r.ReleaseId);
            Code(e.Property(r => r.Name), Release.LongestName);
            e.HasIndex(r => r.Name).IsUnique();
            Code(e.Property(r => r.PublishedBy), 100);
            Code(e.Property(r => r.WithdrawnBy), 100);
            Code(e.Property(r => r.ConfirmedWarnings), 1000);
            e.Property(r => r.Version).IsConcurrencyToken();
            e.HasMany(r => r.Sources).WithMany().UsingEntity<ReleaseContent>(
                c => c.HasOne<ReleaseSource>().WithMany().HasForeignKey(content => content.SourceId).OnDelete(DeleteBehavior.Restrict),
                c => c.HasOne<Release>().WithMany().HasForeignKey(content => content.ReleaseId),
                c => c.ToTable("ReleaseContents").HasKey(content => new { content.ReleaseId, content.SourceId }));
        });
        modelBuilder.Entity<ReleaseSource>(e =>
        {
            e.ToTable("ReleaseSources").HasKey(s => s.SourceId);
            Code(e.Property(s => s.ContentHash), 64);
            Code(e.Property(s => s.Vintage), 40);
            e.HasIndex(s => new { s.ReleaseId, s.Program, s.Vintage, s.FileName }).IsUnique();
            e.HasOne<Release>().WithMany().HasForeignKey(s => s.ReleaseId);
        });
        modelBuilder.Entity<EntryRequirement>(e =>
        {
            e.ToTable("EntryRequirements").HasKey(r => new { r.SourceId, r.SocCode });
            Code(e.Property(r => r.SocCode), 7);
            e.HasOne<ReleaseSource>().WithMany().HasForeignKey(r => r.SourceId);
        });
        modelBuilder.Entity<IOWage>(e =>
        {
            e.ToTable("IOWage").HasKey(w => new { w.SourceId, w.AreaCode, w.SocCode, w.Level });
            Code(e.Property(w => w.AreaCode), 7);
            Code(e.Property(w => w.SocCode), 7);
            e.HasOne<ReleaseSource>().WithMany().HasForeignKey(w => w.SourceId);
        });
        modelBuilder.Entity<ProjectionsMatrix>(e =>
        {
            e.ToTable("ProjectionsMatrix").HasKey(p => new { p.SourceId, p.AreaCode, p.SocCode, p.Level });
            Code(e.Property(p => p.AreaCode), 7);
            Code(e.Property(p => p.SocCode), 7);
            e.HasOne<ReleaseSource>().WithMany().HasForeignKey(p => p.SourceId);
        });
        modelBuilder.Entity<Conversation>(e =>
        {
            e.ToTable("Conversations").HasKey(c => new { c.ChannelId, c.ConversationId });
            Code(e.Property(c => c.ChannelId), 50);
            Code(e.Property(c => c.ConversationId), Conversation.LongestId);
            Code(e.Property(c => c.TeamId), Conversation.LongestId);
            Code(e.Property(c => c.Type), 20);
            Code(e.Property(c => c.TenantId), 50);
            Code(e.Property(c => c.UserAadObjectId), 50);
            Code(e.Property(c => c.RetiredBecause), 100);
            e.Property(c => c.ServiceUrl).HasMaxLength(500);
            e.Property(c => c.Name).HasMaxLength(400);
            e.Property(c => c.TeamName).HasMaxLength(400);
        });
        modelBuilder.Entity<ConversationState>(e =>
        {
            e.ToTable("ConversationStates").HasKey(c => c.Key);
            Code(e.Property(c => c.Key), 400);
            e.Property(c => c.Value).HasMaxLength(-1);
            e.Property(c => c.Version).IsConcurrencyToken();
            e.HasIndex(c => c.UpdatedAt);
        });
        modelBuilder.Entity<HandledActivity>(e =>
        {
            e.ToTable("HandledActivities").HasKey(a => a.Key);
            Code(e.Property(a => a.Key), 400);
            e.Property(a => a.StateBefore).HasMaxLength(-1);
            e.HasIndex(a => a.ClaimedAt);
        });
        modelBuilder.Entity<DirectLineActivity>(e =>
        {
            e.ToTable("DirectLineActivities").HasKey(a => new { a.ConversationId, a.Sequence });
            Code(e.Property(a => a.ConversationId), 50);
            Code(e.Property(a => a.IdempotencyKey), 50);
            e.HasIndex(a => new { a.ConversationId, a.IdempotencyKey }).IsUnique();
            e.Property(a => a.Json).HasMaxLength(-1);
            e.HasIndex(a => a.AppendedAt);
        });
        SeriesModel.Add(modelBuilder);
        AccessModel.Add(modelBuilder);
        HiringEventsModel.Add(modelBuilder);
        DeliveriesModel.Add(modelBuilder);
        DigestsModel.Add(modelBuilder);
        if (Database.IsNpgsql())
            SetTypesOfWallClocks(modelBuilder);
    }

    private static void SetTypesOfWallClocks(ModelBuilder modelBuilder)
    {
        foreach (var clock in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.GetValueConverter() is WallClockConverter))
            clock.SetColumnType("timestamp without time zone");
    }

    private static void Code<T>(Microsoft.EntityFrameworkCore.Metadata.Builders.PropertyBuilder<T> property, int length) =>
        property.HasMaxLength(length).IsUnicode(false);
}
