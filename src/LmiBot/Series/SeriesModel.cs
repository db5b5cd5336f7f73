using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LmiBot.Series;

/// <summary>The tables of the time series.</summary>
internal static class SeriesModel
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<JobPostingsIndex>(e => OfSource(e.ToTable("JobPostingsIndex")).HasKey(p => new { p.SourceId, p.AreaCode, p.Date }));
        model.Entity<JobPostingsChange>(e => OfSource(e.ToTable("JobPostingsChange")).HasKey(p => new { p.SourceId, p.AreaCode, p.WeekEnding }));
        model.Entity<UIClaims>(e => OfSource(e.ToTable("UIClaims")).HasKey(c => new { c.SourceId, c.AreaCode, c.WeekEnding }));
        model.Entity<LaborForce>(e => OfSource(e.ToTable("LaborForce")).HasKey(l => new { l.SourceId, l.AreaCode, l.PeriodYear, l.Period }));
        model.Entity<Industry>(e =>
        {
            OfSource(e.ToTable("Industry")).HasKey(i => new { i.SourceId, i.AreaCode, i.IndustryCode, i.Ownership, i.PeriodYear, i.Period });
            e.Property(i => i.IndustryCode).HasMaxLength(6).IsUnicode(false);
        });
    }

    private static EntityTypeBuilder<T> OfSource<T>(EntityTypeBuilder<T> entity)
        where T : class
    {
        entity.Property<string>("AreaCode").HasMaxLength(7).IsUnicode(false);
        entity.HasOne<ReleaseSource>().WithMany().HasForeignKey("SourceId");
        return entity;
    }
}
