using System.Runtime.CompilerServices;
using LmiBot.Access;
using LmiBot.Data;
using LmiBot.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>Where a digest stands: every recipient is accounted for, while it runs and after.</summary>
public sealed class DigestReport(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(1);

    /// <summary>Who was told to wait is due again within this.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(5);

    /// <param name="caller">Who wants to know.</param>
    /// <param name="release">Whose digest; null: of the one that was approved last.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RefusedException">No digest was approved, or they may not know.</exception>
    public async Task<DigestProgress> RunAsync(Caller caller, string? release, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ManageDigests);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await OfAsync(db, await db.DigestRuns.AsNoTracking().OfAsync(release, cancellationToken), cancellationToken);
    }

    /// <inheritdoc cref="RunAsync"/>
    /// <returns>Null where none was approved.</returns>
    public async Task<DigestProgress?> FindAsync(string release, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.DigestRuns.AsNoTracking().FindAsync(release, cancellationToken) is { } run ? await OfAsync(db, run, cancellationToken) : null;
    }

    /// <summary>Each recipient, in the order in which they were written; as many as there are, so they aren't held in memory.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public async IAsyncEnumerable<DigestRecipient> RecipientsAsync(Caller caller, string? release, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ManageDigests);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var batch = (await db.DigestRuns.AsNoTracking().OfAsync(release, cancellationToken)).Batch;
        var rows =
            from delivery in db.Deliveries.AsNoTracking()
            where delivery.Batch == batch
            join known in db.Conversations on new { delivery.ChannelId, delivery.ConversationId } equals new { known.ChannelId, known.ConversationId } into conversations
            from conversation in conversations.DefaultIfEmpty()
            orderby delivery.DeliveryId
            select new { delivery, conversation.Type, conversation.TeamName, conversation.Name };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new DigestRecipient(DigestSubject.Read(row.delivery.Subject).SubscriptionId, row.delivery, row.Type, row.TeamName, row.Name);
    }

    internal async Task<DigestProgress> OfAsync(LmiDbContext db, DigestRun run, CancellationToken cancellationToken)
    {
        var batch = run.Batch;
        var since = (time.GetUtcNow() - Lately).UtcDateTime;
        var groups = await GroupsAsync(db, batch, cancellationToken);
        var lately = await db.Deliveries.CountAsync(d => d.Batch == batch && d.State == DeliveryState.Sent && d.SettledAt > since, cancellationToken);
        var soon = (time.GetUtcNow() + Soon).UtcDateTime;
        var moving = db.Deliveries.Where(d => d.Batch == batch && (d.State == DeliveryState.Sending || (d.State == DeliveryState.Waiting && d.Hold == DeliveryHold.None)));
        var due = await moving.CountAsync(d => d.NotBefore <= soon, cancellationToken);
        var nextDue = await moving.Where(d => d.NotBefore > soon).MinAsync(d => (DateTime?)d.NotBefore, cancellationToken);
        var followUp = run.FollowUpBatch is { } other ? await GroupsAsync(db, other, cancellationToken) : [];
        return new DigestProgress(run, groups, lately / Lately.TotalMinutes, due, nextDue, followUp);
    }

    /// <summary>In one statement, so that the sum is always all of them.</summary>
    private static Task<List<DigestCount>> GroupsAsync(LmiDbContext db, string batch, CancellationToken cancellationToken) =>
        db.Deliveries.Where(d => d.Batch == batch).GroupBy(d => new { d.State, IsPaused = d.Hold == DeliveryHold.Paused, d.Problem })
            .Select(g => new DigestCount(g.Key.State, g.Key.IsPaused, g.Key.Problem, g.Count())).ToListAsync(cancellationToken);
}

/// <param name="State">Where they are.</param>
/// <param name="IsPaused">Of waiting ones.</param>
/// <param name="Problem">What hindered or hinders, as a code.</param>
/// <param name="Count">How many.</param>
public sealed record DigestCount(DeliveryState State, bool IsPaused, string? Problem, int Count);

/// <param name="SubscriptionId">Whose.</param>
/// <param name="Delivery">What became of it.</param>
/// <param name="ConversationType"><c>personal</c>, <c>groupChat</c> or <c>channel</c>; null where the bot was never told.</param>
/// <param name="TeamName">Of a channel.</param>
/// <param name="Name">Of the channel or group chat, never of a person.</param>
public sealed record DigestRecipient(int SubscriptionId, Delivery Delivery, string? ConversationType, string? TeamName, string? Name);
