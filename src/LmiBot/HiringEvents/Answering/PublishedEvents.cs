using LmiBot.Areas;

namespace LmiBot.HiringEvents.Answering;

/// <summary>The hiring events that everybody may see on one day, in memory, the latest first. Read-only, so safe for use by many threads.</summary>
public sealed class PublishedEvents
{
    /// <param name="today">On which they are looked at.</param>
    /// <param name="table">All that are published, also those that may not be seen yet.</param>
    /// <param name="version">Changes with them.</param>
    internal PublishedEvents(DateOnly today, EventTable table, string version) => (Today, Table, Version) = (today, table, version);

    /// <summary>No events, in the year 2000.</summary>
    public static PublishedEvents None { get; } = new(new DateOnly(2000, 1, 1), EventTable.Of([]), "none");

    public DateOnly Today { get; }

    /// <summary>Of what is in it; the same on every instance.</summary>
    public string Version { get; }

    /// <summary>The latest first.</summary>
    public IEnumerable<PublishedEvent> All => Enumerable.Range(0, Table.Count).Select(i => Table[i].Event).Where(e => e.PublishFrom is null || e.PublishFrom <= Today);

    /// <summary>All, those too that may not be seen yet: <see cref="EventRowFilter"/> leaves them out.</summary>
    internal EventTable Table { get; }

    /// <summary>The codes of the area and of all that lie in it; null for the nation, which holds every event, also one without an area.</summary>
    /// <remarks>A county lies in the state of its own code: a metropolitan area may reach into another one.</remarks>
    public static IReadOnlySet<string>? Within(AreaCatalog areas, string areaCode) => areas.Find(areaCode) switch
    {
        { Type: AreaType.Nation } => null,
        { Type: AreaType.State } => Codes(areas, a => a.AreaCode == areaCode || (a.Type == AreaType.County ? a.AreaCode.StartsWith(areaCode, StringComparison.Ordinal) : areas.StateOf(a.AreaCode) == areaCode)),
        _ => Codes(areas, a => a.AreaCode == areaCode || a.ParentCode == areaCode || a.WorkforceAreaCode == areaCode),
    };

    /// <summary>The codes of areas that hold the area or overlap it and don't lie in it: what is known to happen in one of them may happen in it.</summary>
    public static IReadOnlySet<string> Around(AreaCatalog areas, string areaCode)
    {
        var around = new HashSet<string>(StringComparer.Ordinal);
        if (Within(areas, areaCode) is not { } inside)
            return around;
        foreach (var area in inside.Select(areas.Find).OfType<Area>())
        {
            around.UnionWith(areas.Upward(area.AreaCode).Select(a => a.AreaCode));
            if (area.WorkforceAreaCode is { } workforceArea)
                around.Add(workforceArea);
            if (area.Type == AreaType.County)
                around.Add(area.AreaCode[..2]);
        }

        around.ExceptWith(inside);
        return around;
    }

    /// <summary>The employers that a name means: all whose name begins with its words, however else they are spelled.</summary>
    /// <param name="name">As typed.</param>
    public IReadOnlySet<int> Employers(string name) => Table.Employers.Beginning(Asking.Reading.Words.Normalize(name), Today).ToHashSet();

    /// <summary>True where an employer's name begins so.</summary>
    /// <param name="words">Normalized, with one blank between.</param>
    internal bool HasEmployer(string words) => Table.Employers.Beginning(words, Today).Any();

    private static HashSet<string> Codes(AreaCatalog areas, Func<Area, bool> isIn) => areas.All.Where(isIn).Select(a => a.AreaCode).ToHashSet(StringComparer.Ordinal);
}
