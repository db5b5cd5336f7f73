using Microsoft.EntityFrameworkCore;

namespace LmiBot.Deliveries;

internal static class RevivedDeliveries
{
    /// <summary>Has deliveries that ended unsent wait again, as if they were new. No claim of before is in force any more: what it settles would be another try's.</summary>
    /// <param name="ended">Whose states they may wait again from.</param>
    /// <param name="due">In UTC: not sent earlier.</param>
    /// <param name="isPaused">Whether their batch is.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>How many.</returns>
    public static Task<int> WaitAgainAsync(this IQueryable<Delivery> ended, DateTime due, bool isPaused, CancellationToken cancellationToken)
    {
        var hold = isPaused ? DeliveryHold.Paused : DeliveryHold.None;
        return ended.ExecuteUpdateAsync(
            set => set.SetProperty(d => d.State, DeliveryState.Waiting).SetProperty(d => d.Hold, hold).SetProperty(d => d.NotBefore, due).SetProperty(d => d.Attempts, 0)
                .SetProperty(d => d.SettledAt, (DateTime?)null).SetProperty(d => d.NotWrittenSince, (DateTime?)null).SetProperty(d => d.Problem, (string?)null)
                .SetProperty(d => d.LeasedBy, (Guid?)null).SetProperty(d => d.LeasedUntil, (DateTime?)null),
            cancellationToken);
    }
}
