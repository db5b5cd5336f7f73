using LmiBot.Conversations;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Deliveries;

/// <summary>
/// Writes what became of claimed deliveries, together. Whoever holds the claim knows best: where the lease has run out and the delivery was
/// called uncertain, the truth replaces that. A claim that another has replaced says nothing any more.
/// </summary>
public sealed class SettleDeliveries(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    public async Task RunAsync(IReadOnlyCollection<(long DeliveryId, Guid Claim, DeliveryOutcome Outcome)> settled, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var (id, claim, outcome) in settled)
        {
            var row = db.Deliveries.Where(d => d.DeliveryId == id && d.LeasedBy == claim);
            await (outcome is DeliveryOutcome.Again again ? PutBackAsync(row, again, cancellationToken) : EndAsync(row, outcome, cancellationToken));
        }
        await transaction.CommitAsync(cancellationToken);
    }

    private Task<int> EndAsync(IQueryable<Delivery> row, DeliveryOutcome outcome, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (state, problem) = outcome switch
        {
            DeliveryOutcome.Refused refused => (DeliveryState.Refused, refused.Problem),
            DeliveryOutcome.Uncertain uncertain => (DeliveryState.Uncertain, uncertain.Problem),
            DeliveryOutcome.Cancelled cancelled => (DeliveryState.Cancelled, cancelled.Problem),
            _ => (DeliveryState.Sent, null),
        };
        // An id that is longer than any channel's is not kept, rather than that it was sent.
        var (conversation, activity) = outcome is DeliveryOutcome.Sent sent
            ? (Fitting(sent.ConversationId, Conversation.LongestId), Fitting(sent.ActivityId, DeliveriesModel.LongestActivityId)) : (null, null);
        problem = Short(problem);
        // What was cancelled meanwhile stays so, unless it was sent after all.
        var open = outcome is DeliveryOutcome.Sent ? row : row.Where(d => d.State != DeliveryState.Cancelled);
        return open.ExecuteUpdateAsync(
            set => set.SetProperty(d => d.State, state).SetProperty(d => d.SettledAt, now).SetProperty(d => d.LeasedUntil, (DateTime?)null).SetProperty(d => d.NotWrittenSince, (DateTime?)null)
                .SetProperty(d => d.SentConversationId, conversation).SetProperty(d => d.SentActivityId, activity).SetProperty(d => d.Problem, problem),
            cancellationToken);
    }

    private async Task<int> PutBackAsync(IQueryable<Delivery> row, DeliveryOutcome.Again again, CancellationToken cancellationToken)
    {
        var (notBefore, problem) = (again.NotBefore, Short(again.Problem));
        DateTime? failed = again.Problem == DeliveryProblems.NotWritten ? time.GetUtcNow().UtcDateTime : null;
        var put = await row.Where(d => d.Hold != DeliveryHold.Cancelled && d.State != DeliveryState.Cancelled).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.State, DeliveryState.Waiting).SetProperty(d => d.NotBefore, notBefore).SetProperty(d => d.LeasedUntil, (DateTime?)null)
                .SetProperty(d => d.SettledAt, (DateTime?)null).SetProperty(d => d.Problem, problem).SetProperty(d => d.NotWrittenSince, d => failed == null ? null : d.NotWrittenSince ?? failed),
            cancellationToken);
        return put > 0 ? put : await EndAsync(row, new DeliveryOutcome.Cancelled(DeliveryProblems.Cancelled), cancellationToken);
    }

    private static string? Fitting(string? id, int longest) => id?.Length > longest ? null : id;

    private static string? Short(string? problem) => problem?.Length > DeliveriesModel.LongestProblem ? problem[..DeliveriesModel.LongestProblem] : problem;
}
