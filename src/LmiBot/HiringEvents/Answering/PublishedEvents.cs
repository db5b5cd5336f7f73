using LmiBot.Areas;

namespace LmiBot.HiringEvents.Answering;

/// <summary>The hiring events that everybody may see on one day, in memory, the latest first. Read-only, so safe for use by many threads.</summary>
public sealed class PublishedEvents
{
    private readonly IReadOnlyList<PublishedEvent> _published;

    /// <param name="today">On which they are looked at.</param>
    /// <param name="published">All that are published, also those that may not be seen yet, by day and number, the latest first.</param>
    /// <param name="version">Changes with them.</param>
    internal PublishedEvents(DateOnly today, IReadOnlyList<PublishedEvent> published, string version) => (Today, _published, Version) = (today, published, version);

    /// <summary>No events, in the year 2000.</summary>
    public static PublishedEvents None { get; } = new(new DateOnly(2000, 1, 1), [], "none");

    public DateOnly Today { get; }

    /// <summary>Of what is in it; the same on every instance.</summary>
    public string Version { get; }

    public IEnumerable<PublishedEvent> All => _published.Where(e => e.PublishFrom is null || e.PublishFrom <= Today);

    /// <summary>The codes of the area and of all that lie in it; null for the nation, which holds every event, also one without an area.</summary>
    /// <remarks>A county lies in the state of its own code: a metropolitan area may reach into another one.</remarks>
    public static IReadOnlySet<string>? Within(AreaCatalog areas, string areaCode) => areas.Find(areaCode) switch
    {
        { Type: AreaType.Nation } => null,
        { Type: AreaType.State } => Codes(areas, a => a.AreaCode == areaCode || (a.Type == AreaType.County ? a.AreaCode.StartsWith(areaCode, StringComparison.Ordinal) : areas.StateOf(a.AreaCode) == areaCode)),
        _ => Codes(areas, a => a.AreaCode == areaCode || a.ParentCode == areaCode || a.WorkforceAreaCode == areaCode),
    };

    /// <summary>A name in the form in which <see cref="EventFilters.Employer"/> holds it.</summary>
    public static string NameWords(string name) => Asking.Reading.Words.Normalize(name);

    /// <summary>The employers that a name means: all whose name begins with these words, however else they are spelled.</summary>
    /// <param name="words">Normalized, with one blank between.</param>
    public IReadOnlySet<int> Employers(string words) =>
        All.Where(e => e.EmployerWords.Any(name => Begins(name, words))).Select(e => e.EmployerId).ToHashSet();

    /// <summary>True where <paramref name="name"/> is or begins with the words.</summary>
    internal static bool Begins(string name, string words) =>
        name.StartsWith(words, StringComparison.Ordinal) && (name.Length == words.Length || name[words.Length] == ' ');

    private static HashSet<string> Codes(AreaCatalog areas, Func<Area, bool> isIn) => areas.All.Where(isIn).Select(a => a.AreaCode).ToHashSet(StringComparer.Ordinal);
}
