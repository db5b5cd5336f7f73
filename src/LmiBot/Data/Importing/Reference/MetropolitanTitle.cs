using LmiBot.Areas;

namespace LmiBot.Data.Importing.Reference;

/// <summary>What the title of a metropolitan area says: "Austin-Round Rock-San Marcos, TX" is three cities in one state.</summary>
internal sealed class MetropolitanTitle
{
    private readonly string _title;
    private readonly string _cities;

    /// <param name="title">Cities joined by hyphens (double ones where a city has one of its own), a comma, states joined by hyphens.</param>
    public MetropolitanTitle(string title)
    {
        var comma = title.LastIndexOf(',');
        _title = title;
        _cities = comma < 0 ? title : title[..comma];
        PrimaryState = comma < 0 ? null : UsState.Abbreviated(title[(comma + 1)..].Split('-')[0].Trim());
    }

    /// <summary>The first state of the title; null where it names none.</summary>
    public UsState? PrimaryState { get; }

    /// <summary>The title, the title without its states, and each city; the first city is the area's own name.</summary>
    public IEnumerable<AreaName> Names(string areaCode)
    {
        var cities = Cities();
        string[] own = [_title, _cities, cities[0]];
        var names = own.Select(name => (name, AreaNameKind.Own)).Concat(cities.Skip(1).Select(name => (name, AreaNameKind.TitlePart)));
        return names.DistinctBy(n => n.name).Select(n => new AreaName { AreaCode = areaCode, Name = n.name, Kind = n.Item2 });
    }

    // The one hyphenated city whose title has no double hyphen.
    private string[] Cities() => _cities == "Winston-Salem"
        ? [_cities]
        : [.. _cities.Split(_cities.Contains("--", StringComparison.Ordinal) ? "--" : "-").Select(City)];

    // "Louisville/Jefferson County": a city and the county that governs with it.
    private static string City(string part) => part.Split('/')[0].Trim();
}
