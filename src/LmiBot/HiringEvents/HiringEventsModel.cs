using LmiBot.Access;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents;

/// <summary>The tables of the hiring events.</summary>
internal static class HiringEventsModel
{
    private const int LongestCaller = 100;

    public static void Add(ModelBuilder model)
    {
        model.Entity<Employer>(e =>
        {
            e.ToTable("Employers").HasKey(m => m.EmployerId);
            e.Property(m => m.Name).HasMaxLength(HiringEvent.LongestName);
            e.HasMany(m => m.Spellings).WithOne().HasForeignKey(s => s.EmployerId);
        });
        model.Entity<EmployerSpelling>(e =>
        {
            e.ToTable("EmployerSpellings").HasKey(s => s.NormalizedName);
            e.Property(s => s.NormalizedName).HasMaxLength(HiringEvent.LongestName);
        });
        model.Entity<HiringEvent>(e =>
        {
            e.ToTable("HiringEvents").HasKey(h => h.HiringEventId);
            e.Ignore(h => h.Reference);
            e.Property(h => h.EmployerName).HasMaxLength(HiringEvent.LongestName);
            e.Property(h => h.Site).HasMaxLength(HiringEvent.LongestText);
            e.Property(h => h.AreaCode).HasMaxLength(7).IsUnicode(false);
            e.Property(h => h.NaicsCode).HasMaxLength(6).IsUnicode(false);
            e.Property(h => h.Reason).HasMaxLength(HiringEvent.LongestText);
            e.Property(h => h.LoggedBy).HasMaxLength(LongestCaller).IsUnicode(false);
            e.Property(h => h.ReporterChannelId).HasMaxLength(50).IsUnicode(false);
            e.Property(h => h.ReporterConversationId).HasMaxLength(400).IsUnicode(false);
            e.Property(h => h.RequestId).HasMaxLength(HiringEvent.LongestRequestId).IsUnicode(false);
            e.Property(h => h.Version).IsConcurrencyToken();
            e.HasOne(h => h.Employer).WithMany().HasForeignKey(h => h.EmployerId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Organization>().WithMany().HasForeignKey(h => h.OrganizationId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(h => h.RequestId).IsUnique().HasFilter("\"RequestId\" IS NOT NULL");
            e.HasIndex(h => new { h.Status, h.ListedOn });
            e.HasIndex(h => new { h.AreaCode, h.ListedOn });
            e.HasMany(h => h.Occupations).WithOne().HasForeignKey(o => o.HiringEventId);
            e.HasMany(h => h.Reports).WithOne().HasForeignKey(r => r.HiringEventId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<HiringEventOccupation>(e =>
        {
            e.ToTable("HiringEventOccupations").HasKey(o => new { o.HiringEventId, o.SocCode });
            e.Property(o => o.SocCode).HasMaxLength(7).IsUnicode(false);
            e.HasIndex(o => o.SocCode);
        });
        model.Entity<HiringEventReport>(e =>
        {
            e.ToTable("HiringEventReports").HasKey(r => r.HiringEventReportId);
            e.Property(r => r.NoticeState).HasMaxLength(2).IsUnicode(false);
            e.Property(r => r.NoticeId).HasMaxLength(64).IsUnicode(false);
            e.Property(r => r.Link).HasMaxLength(HiringEvent.LongestText);
            e.Property(r => r.EmployerName).HasMaxLength(HiringEvent.LongestName);
            e.Property(r => r.Site).HasMaxLength(HiringEvent.LongestText);
            e.Property(r => r.CountyCode).HasMaxLength(5).IsUnicode(false);
            e.Property(r => r.LayoffType).HasMaxLength(20).IsUnicode(false);
            e.Property(r => r.NaicsCode).HasMaxLength(6).IsUnicode(false);
            e.HasIndex(r => new { r.NoticeState, r.NoticeId }).IsUnique().HasFilter("\"NoticeId\" IS NOT NULL");
        });
        model.Entity<HiringEventChange>(e =>
        {
            e.ToTable("HiringEventChanges").HasKey(c => c.HiringEventChangeId);
            e.Property(c => c.By).HasMaxLength(LongestCaller).IsUnicode(false);
            e.Property(c => c.Reason).HasMaxLength(HiringEvent.LongestText);
            e.Property(c => c.Before).HasMaxLength(-1);
            e.Property(c => c.After).HasMaxLength(-1);
            e.HasOne(c => c.HiringEvent).WithMany().HasForeignKey(c => c.HiringEventId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
