using System.Globalization;
using System.Text.RegularExpressions;

namespace LmiBot.Releases;

/// <summary>Tells the newer of two editions: by the period that their publisher names, else by which was imported later.</summary>
internal sealed partial class SourceAge : IComparer<ReleaseSource>
{
    public static SourceAge Order { get; } = new();

    /// <returns>Below zero where <paramref name="x"/> is the older one.</returns>
    public int Compare(ReleaseSource? x, ReleaseSource? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var byPeriod = Period(x.Vintage) is { } one && Period(y.Vintage) is { } other ? one.CompareTo(other) : 0;
        return byPeriod != 0 ? byPeriod : (x.ImportedAt, x.SourceId).CompareTo((y.ImportedAt, y.SourceId));
    }

    /// <summary><c>2026-06-19</c>, <c>June 2026</c>, <c>2026 Q2</c>, <c>2022-32</c>, <c>2018</c>, <c>30.1</c>; null for what says nothing of its age.</summary>
    private static (int, int, int)? Period(string vintage)
    {
        if (DateOnly.TryParseExact(vintage, ["yyyy-MM-dd", "MMMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return (date.Year, date.Month, date.Day);
        return Numbers().Match(vintage) is { Success: true } found ? (Number(found.Groups[1]), Number(found.Groups[2]), 0) : null;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(\d{1,4})(?:(?:\.| ?Q|-)(\d{1,4}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
