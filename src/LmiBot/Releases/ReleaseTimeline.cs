using Microsoft.EntityFrameworkCore;

namespace LmiBot.Releases;

/// <summary>Which release answers when. It follows from the times at which releases are published and withdrawn, so that a switch is one write, and the same for every instance.</summary>
public static class ReleaseTimeline
{
    /// <summary>All that ever were published, of which few there are.</summary>
    public static async Task<IReadOnlyList<Release>> PublishedAsync(this IQueryable<Release> releases, CancellationToken cancellationToken) =>
        await releases.Where(r => r.PublishedAt != null).ToListAsync(cancellationToken);

    /// <summary>The release that answers at an instant: of those that are published and not withdrawn the last one. Null: none.</summary>
    public static Release? At(this IEnumerable<Release> published, DateTime instant) => published
        .Where(r => r.PublishedAt <= instant && !(r.WithdrawnAt <= instant))
        .OrderBy(r => r.PublishedAt).ThenBy(r => r.ReleaseId).LastOrDefault();

    /// <summary>The release that answers once all that is decided has taken effect. Null: none.</summary>
    public static Release? Latest(this IEnumerable<Release> published) => published.At(DateTime.MaxValue);

    /// <summary>The release that answers until another one does, or, of a draft, would. Null: none.</summary>
    public static Release? Before(this IEnumerable<Release> published, Release release)
    {
        var others = published.Where(r => r.ReleaseId != release.ReleaseId);
        return release.PublishedAt is { } at ? others.At(at) : others.Latest();
    }

    /// <summary>The numbers of those that answered until a release did, and its own; without those that were withdrawn by then.</summary>
    public static IReadOnlySet<int> UpTo(this IEnumerable<Release> published, Release? release) => published
        .Where(r => r.PublishedAt <= release?.PublishedAt && !(r.WithdrawnAt <= release?.PublishedAt)).Select(r => r.ReleaseId).ToHashSet();

    /// <summary>The next instant at which another one may answer; null: none is set.</summary>
    public static DateTime? NextSwitch(this IEnumerable<Release> published, DateTime after)
    {
        var times = published.SelectMany(r => new[] { r.PublishedAt, r.WithdrawnAt }).Where(at => at > after).ToList();
        return times.Count == 0 ? null : times.Min();
    }

    /// <summary>Where a release is in its life.</summary>
    /// <param name="release">The release.</param>
    /// <param name="published">All that ever were published.</param>
    /// <param name="now">In UTC.</param>
    public static ReleaseState StateAt(this Release release, IEnumerable<Release> published, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(release);
        return release.WithdrawnAt <= now ? ReleaseState.Withdrawn
            : release.PublishedAt > now ? ReleaseState.Publishing
            : release.PublishedAt is not null ? published.At(now)?.ReleaseId == release.ReleaseId ? ReleaseState.Published : ReleaseState.Superseded
            : release.CheckedAt is not null ? ReleaseState.Checked
            : ReleaseState.Draft;
    }
}

public enum ReleaseState : byte
{
    /// <summary>Being loaded.</summary>
    Draft,

    /// <summary>Its checks found no error, and nothing has changed since.</summary>
    Checked,

    /// <summary>Answers in a few seconds.</summary>
    Publishing,

    /// <summary>Answers.</summary>
    Published,

    /// <summary>Another one answers now.</summary>
    Superseded,

    /// <summary>Was taken back.</summary>
    Withdrawn,
}
