using LmiBot.Data;
using LmiBot.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>What the digest was about that was sent to a conversation last, or began a thread: people go on from it there.</summary>
public sealed class FindToldTopic(IDbContextFactory<LmiDbContext> databases)
{
    /// <summary>Digests are quarterly: who goes on from an older one asks anew.</summary>
    private const int LatestRuns = 4;

    /// <param name="place">Of who speaks; without a thread.</param>
    /// <param name="conversationId">With the thread, where they speak in one.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Null: none was sent there.</returns>
    public async Task<DigestTopic?> RunAsync(SubscriptionPlace place, string conversationId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var subscriptions = await db.Subscriptions.Where(s => s.ChannelId == place.ChannelId && s.ConversationId == place.ConversationId).Select(s => s.SubscriptionId).ToListAsync(cancellationToken);
        if (subscriptions.Count == 0)
            return null;
        var releases = await db.DigestRuns.OrderByDescending(r => r.ApprovedAt).Select(r => r.Release!.Name).Take(LatestRuns).ToListAsync(cancellationToken);
        var keys = releases.SelectMany(release => subscriptions.Select(id => DigestRun.KeyOf(release, id))).ToList();
        var told = await db.Deliveries.Where(d => keys.Contains(d.Key) && d.State == DeliveryState.Sent && d.SentConversationId == conversationId)
            .OrderByDescending(d => d.SettledAt).Select(d => d.Subject).FirstOrDefaultAsync(cancellationToken);
        return told is null ? null : DigestSubject.Read(told).Topic;
    }
}
