using System.Globalization;
using System.Text.RegularExpressions;
using LmiBot.Releases;

namespace LmiBot.Digests.Changes;

/// <summary>The quarter that a release tells of: the one in its name (<c>2026Q2</c>) if it was over when the release was published, else the last whole one before.</summary>
internal static partial class ReleaseQuarter
{
    public static (DateOnly From, DateOnly To) Of(Release release)
    {
        var published = DateOnly.FromDateTime(release.PublishedAt ?? release.CreatedAt.UtcDateTime);
        var from = First(published).AddMonths(-3);
        if (Named().Match(release.Name) is { Success: true } name)
        {
            var named = new DateOnly(int.Parse(name.Groups[1].ValueSpan, CultureInfo.InvariantCulture), (3 * (name.Groups[2].ValueSpan[0] - '0')) - 2, 1);
            from = named < from ? named : from;
        }

        return (from, from.AddMonths(3).AddDays(-1));
    }

    private static DateOnly First(DateOnly day) => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);

    [GeneratedRegex(@"^((?:19|20)\d\d) ?Q([1-4])", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
