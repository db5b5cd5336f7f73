using LmiBot.Conversations;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Deliveries;

/// <summary>The table of what is to be sent.</summary>
internal static class DeliveriesModel
{
    public const int LongestProblem = 100;

    public const int LongestActivityId = 200;

    public static void Add(ModelBuilder model) => model.Entity<Delivery>(e =>
    {
        e.ToTable("Deliveries").HasKey(d => d.DeliveryId);
        e.Property(d => d.Key).HasMaxLength(Delivery.LongestKey).IsUnicode(false);
        e.Property(d => d.Kind).HasMaxLength(50).IsUnicode(false);
        e.Property(d => d.Subject).HasMaxLength(Delivery.LongestSubject).IsUnicode(false);
        e.Property(d => d.Batch).HasMaxLength(100).IsUnicode(false);
        e.Property(d => d.ChannelId).HasMaxLength(50).IsUnicode(false);
        e.Property(d => d.ConversationId).HasMaxLength(Conversation.LongestId).IsUnicode(false);
        e.Property(d => d.SentConversationId).HasMaxLength(Conversation.LongestId).IsUnicode(false);
        e.Property(d => d.SentActivityId).HasMaxLength(LongestActivityId).IsUnicode(false);
        e.Property(d => d.Problem).HasMaxLength(LongestProblem).IsUnicode(false);
        e.HasIndex(d => d.Key).IsUnique();
        // What is claimed next, and what of a batch is where.
        e.HasIndex(d => new { d.State, d.Hold, d.NotBefore });
        e.HasIndex(d => new { d.Batch, d.State });
    });
}
