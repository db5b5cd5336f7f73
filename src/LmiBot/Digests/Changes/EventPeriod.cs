using System.Collections.Frozen;

namespace LmiBot.Digests.Changes;

/// <summary>Which hiring events the digest of a release tells of, so that each is in one.</summary>
/// <param name="From">The first day: after those that the release before told of, or of the release's quarter.</param>
/// <param name="To">The last day of the release's quarter.</param>
internal sealed record EventPeriod(DateOnly From, DateOnly To)
{
    /// <summary>Of older events an earlier digest told.</summary>
    public DateOnly ToldFrom { get; init; } = From;

    /// <summary>Numbers of events between <see cref="ToldFrom"/> and <see cref="From"/> of which no digest told, since they were published after it was sent.</summary>
    public IReadOnlySet<int> Late { get; init; } = FrozenSet<int>.Empty;
}
