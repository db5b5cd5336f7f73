using LmiBot.Deliveries;

namespace LmiBot.Digests;

/// <summary>Where a digest stands at one moment. Waiting, throttled, paused, sending, sent, gone, uncertain and cancelled are always all recipients.</summary>
/// <param name="Run">With its release.</param>
/// <param name="Groups">All deliveries, by state and problem.</param>
/// <param name="PerMinute">How many were sent in the last minute.</param>
/// <param name="Due">How many may be sent now, or were told to wait for a moment: the others wait for their subscriber’s clock.</param>
/// <param name="NextDue">In UTC: when the next of the others may be sent; null: there are none.</param>
/// <param name="FollowUp">Where the last correction or the recall of what was sent stands, by state and problem; empty where there is none.</param>
public sealed record DigestProgress(DigestRun Run, IReadOnlyList<DigestCount> Groups, double PerMinute, int Due, DateTime? NextDue, IReadOnlyList<DigestCount> FollowUp)
{
    private static readonly string[] Pushback = [DeliveryProblems.Throttled, "PreconditionFailed"];

    public string Release => Run.Release!.Name;

    public int Waiting => Count(g => g is { State: DeliveryState.Waiting, IsPaused: false } && !Pushback.Contains(g.Problem));

    /// <summary>Wait because the channel wants less at a time.</summary>
    public int Throttled => Count(g => g is { State: DeliveryState.Waiting, IsPaused: false } && Pushback.Contains(g.Problem));

    public int Paused => Count(g => g is { State: DeliveryState.Waiting, IsPaused: true });

    public int Sending => Count(g => g.State == DeliveryState.Sending);

    public int Sent => Count(g => g.State == DeliveryState.Sent);

    /// <summary>Refused: removed, blocked, gone, or not to be sent.</summary>
    public int Gone => Count(g => g.State == DeliveryState.Refused);

    public int Uncertain => Count(g => g.State == DeliveryState.Uncertain);

    public int Cancelled => Count(g => g.State == DeliveryState.Cancelled);

    public int All => Count(_ => true);

    /// <summary>Nothing moves any more by itself.</summary>
    public bool IsOver => Waiting + Throttled + Paused + Sending == 0;

    /// <summary>Nothing of what was sent is still to be edited or deleted.</summary>
    public bool IsFollowedUp => !FollowUp.Any(g => g.State is DeliveryState.Waiting or DeliveryState.Sending);

    /// <summary>How many of them could not be.</summary>
    public int FollowUpFailed => FollowUp.Where(g => g.State is DeliveryState.Refused or DeliveryState.Uncertain or DeliveryState.Cancelled).Sum(g => g.Count);

    /// <summary>Of what may be sent now, at the pace of the last minute; null where nothing was sent in it, or nothing of that is left.</summary>
    public TimeSpan? TimeLeft => PerMinute > 0 && Due > 0 ? TimeSpan.FromMinutes(Due / PerMinute) : null;

    /// <summary>Why those in a state are there, the most frequent reason first.</summary>
    public IEnumerable<(string Problem, int Count)> Reasons(DeliveryState state) => Reasons(Groups, state);

    /// <inheritdoc cref="Reasons(DeliveryState)"/>
    public static IEnumerable<(string Problem, int Count)> Reasons(IEnumerable<DigestCount> groups, params DeliveryState[] states) => groups
        .Where(g => states.Contains(g.State) && g.Problem is not null).GroupBy(g => g.Problem!).Select(g => (Problem: g.Key, Count: g.Sum(c => c.Count)))
        .OrderByDescending(g => g.Count).ThenBy(g => g.Problem, StringComparer.Ordinal);

    private int Count(Func<DigestCount, bool> which) => Groups.Where(which).Sum(g => g.Count);
}
