using LmiBot.Areas;

namespace LmiBot.Tests.Areas;

public sealed class AreaResolverTests
{
    private static readonly AreaCatalog Catalog = new(
        [
            Area("00", AreaType.Nation, null),
            Area("48", AreaType.State, "00"),
            Area("42", AreaType.State, "00"),
            Area("39", AreaType.State, "00"),
            Area("12420", AreaType.Metropolitan, "48"),
            Area("19100", AreaType.Metropolitan, "48"),
            Area("26420", AreaType.Metropolitan, "48"),
            Area("45780", AreaType.Metropolitan, "39"),
            Area("48453", AreaType.County, "12420"),
            Area("48491", AreaType.County, "12420"),
            Area("48015", AreaType.County, "26420"),
            Area("48167", AreaType.County, "26420"),
            Area("42105", AreaType.County, "42"),
            Area("39153", AreaType.County, "39"),
            Area("42039", AreaType.County, "42"),
            Area("48113", AreaType.County, "19100"),
        ],
        [
            Name("48", "Texas"), Name("42", "PA"), Name("39", "Ohio"),
            Name("12420", "Austin"), Name("42105", "Austin", AreaNameKind.City), Name("48453", "Austin", AreaNameKind.City),
            Name("12420", "Round Rock", AreaNameKind.TitlePart), Name("48491", "Round Rock", AreaNameKind.City),
            Name("48453", "Travis County"), Name("48015", "Austin County"),
            Name("48167", "Texas City", AreaNameKind.City),
            Name("19100", "Dallas"), Name("42039", "Dallas", AreaNameKind.City),
            Name("39153", "Cedar Park", AreaNameKind.City), Name("48491", "Cedar Park", AreaNameKind.City), Name("48453", "Cedar Park", AreaNameKind.City),
            Name("39153", "Springfield", AreaNameKind.City), Name("42039", "Springfield", AreaNameKind.City),
            Name("45780", "Toledo"), Name("48113", "Toledo", AreaNameKind.City),
            Name("48113", "Sunset", AreaNameKind.City), Name("48453", "Sunset", AreaNameKind.City),
        ]);

    [Theory]
    [InlineData("Austin", "12420")]
    [InlineData("Austin|PA", "42105")]
    [InlineData("Austin|Texas", "12420")]
    [InlineData("Dallas|Texas", "19100")]
    [InlineData("Dallas|PA", "42039")]
    [InlineData("Dallas|Ohio", "19100 39")]
    [InlineData("Texas City", "48167")]
    [InlineData("Round Rock", "12420")]
    [InlineData("Travis County", "48453")]
    [InlineData("Austin County", "48015")]
    [InlineData("Travis County|Austin", "48453")]
    [InlineData("Texas", "48")]
    [InlineData("Austin|Dallas", "12420 19100")]
    [InlineData("Austin|Austin", "12420")]
    [InlineData("Cedar Park", "12420")]
    [InlineData("Cedar Park|Ohio", "39153")]
    [InlineData("Springfield", "39153 42039")]
    [InlineData("Springfield|PA", "42039")]
    [InlineData("Toledo", "45780")]
    [InlineData("Toledo|Texas", "48113")]
    [InlineData("Sunset", "48113 48453")]
    [InlineData("", "")]
    public void Names_mean_areas(string names, string codes)
    {
        var mentions = names.Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(name => (IReadOnlyList<AreaName>)[.. Catalog.Names.Where(n => n.Name == name)]).ToList();

        Assert.Equal(codes, string.Join(' ', new AreaResolver(Catalog, "48").Resolve(mentions).Select(a => a.AreaCode)));
    }

    [Theory]
    [InlineData("42", "42039")]
    [InlineData("39", "39153")]
    [InlineData("45780", "39153")]
    [InlineData("00", "39153 42039")]
    public void Of_several_the_one_in_the_home_state_is_meant(string home, string codes) =>
        Assert.Equal(codes, string.Join(' ', new AreaResolver(Catalog, home).Resolve([[.. Catalog.Names.Where(n => n.Name == "Springfield")]]).Select(a => a.AreaCode)));

    private static Area Area(string code, AreaType type, string? parent) => new() { AreaCode = code, Type = type, Name = code, ParentCode = parent };

    private static AreaName Name(string area, string name, AreaNameKind kind = AreaNameKind.Own) => new() { AreaCode = area, Name = name, Kind = kind };
}
