using LmiBot.Conversations;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>The tables of who gets digests, and of those that go out.</summary>
internal static class DigestsModel
{
    private const int LongestCaller = 100;

    public static void Add(ModelBuilder model)
    {
        model.Entity<Subscription>(e =>
        {
            e.ToTable("Subscriptions").HasKey(s => s.SubscriptionId);
            e.Ignore(s => s.Topic);
            e.Property(s => s.ChannelId).HasMaxLength(50).IsUnicode(false);
            e.Property(s => s.ConversationId).HasMaxLength(Conversation.LongestId).IsUnicode(false);
            e.Property(s => s.FieldCode).HasMaxLength(80).IsUnicode(false);
            e.Property(s => s.AreaCode).HasMaxLength(7).IsUnicode(false);
            e.Property(s => s.TimeZone).HasMaxLength(100).IsUnicode(false);
            e.Property(s => s.StoppedBecause).HasMaxLength(Subscription.LongestProblem).IsUnicode(false);
            e.Property(s => s.CreatedBy).HasMaxLength(LongestCaller).IsUnicode(false);
            e.Property(s => s.ChangedBy).HasMaxLength(LongestCaller).IsUnicode(false);
            e.Property(s => s.Version).IsConcurrencyToken();
            // Nobody hears the same twice.
            e.HasIndex(s => new { s.ChannelId, s.ConversationId, s.FieldCode, s.AreaCode, s.Audience }).IsUnique();
            e.HasIndex(s => new { s.State, s.SubscriptionId });
        });
        model.Entity<DigestRun>(e =>
        {
            e.ToTable("DigestRuns").HasKey(r => r.DigestRunId);
            e.Property(r => r.SendAt).HasConversion<WallClockConverter>();
            e.Ignore(r => r.Batch).Ignore(r => r.FollowUp).Ignore(r => r.FollowUpBatch);
            e.Property(r => r.ApprovedBy).HasMaxLength(LongestCaller).IsUnicode(false);
            e.Property(r => r.Version).IsConcurrencyToken();
            e.HasIndex(r => r.ReleaseId).IsUnique();
            e.HasOne(r => r.Release).WithMany().HasForeignKey(r => r.ReleaseId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
