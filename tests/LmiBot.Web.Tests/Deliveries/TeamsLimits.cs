namespace LmiBot.Web.Tests.Deliveries;

/// <summary>Teams' limits, as documented: 7 in a second, 8 in two, 60 in thirty and 1,800 in an hour for a conversation, 50 a second for a tenant.</summary>
internal sealed class TeamsLimits(TimeProvider time)
{
    private static readonly (int Count, TimeSpan Window)[] PerConversation =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    private static readonly (int Count, TimeSpan Window)[] PerTenant = [(50, TimeSpan.FromSeconds(1))];

    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<DateTimeOffset>> _arrivals = [];
    private readonly List<DateTimeOffset> _all = [];

    /// <returns>Null: it is within them, and counts. Otherwise how long to wait.</returns>
    public TimeSpan? Refuse(string conversation)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (!_arrivals.TryGetValue(conversation, out var own))
                _arrivals.Add(conversation, own = []);
            var wait = PerConversation.Select(limit => Wait(own, limit, now)).Concat(PerTenant.Select(limit => Wait(_all, limit, now))).Max();
            if (wait > TimeSpan.Zero)
                return wait;
            own.Add(now);
            _all.Add(now);
            return null;
        }
    }

    private static TimeSpan Wait(List<DateTimeOffset> arrivals, (int Count, TimeSpan Window) limit, DateTimeOffset now) =>
        arrivals.Count < limit.Count ? TimeSpan.Zero : arrivals[^limit.Count] + limit.Window - now;
}
