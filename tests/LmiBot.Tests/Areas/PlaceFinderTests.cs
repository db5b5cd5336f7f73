using LmiBot.Areas;
using LmiBot.Tests.Releases;

namespace LmiBot.Tests.Areas;

/// <summary>Places as people tell them, in the data set of this repository.</summary>
public sealed class PlaceFinderTests(ShippedRelease release)
{
    [Theory]
    [InlineData("Dallas", "19100")]
    [InlineData("dallas tx", "19100")]
    [InlineData("Dallas Texas", "19100")]
    [InlineData("Dallas, TX 75201", "19100")]
    [InlineData("in dallas", "19100")]
    [InlineData("it's in dallas, tx", "19100")]
    [InlineData("downtown dallas", "19100")]
    [InlineData("the city of Dallas", "19100")]
    [InlineData("DFW", "19100")]
    [InlineData("austin tx", "12420")]
    [InlineData("the Austin area", "12420")]
    [InlineData("the greater Austin area", "12420")]
    [InlineData("San Antonio area", "41700")]
    [InlineData("houston metro", "26420")]
    [InlineData("Waco", "48309")]
    [InlineData("the Waco area", "47380")]
    [InlineData("Pflugerville", "48453")]
    [InlineData("the Pflugerville area", "12420")]
    [InlineData("travis county tx", "48453")]
    [InlineData("Travis County", "48453")]
    [InlineData("Round Rock", "48491")]
    [InlineData("round rock texas", "48491")]
    [InlineData("Texas City", "48167")]
    [InlineData("springfield illinois", "44100")]
    [InlineData("Springfield, IL", "44100")]
    [InlineData("Springfield", null)]
    [InlineData("Lafayette IN", "29200")]
    [InlineData("lafayette, in", "29200")]
    [InlineData("Lafayette in", null)]
    [InlineData("waco or", null)]
    [InlineData("Waco OR", null)]
    [InlineData("North Dallas", null)]
    [InlineData("round rok", null)]
    [InlineData("area", null)]
    [InlineData("", null)]
    public async Task A_place_is_in_its_narrowest_area(string place, string? area) => Assert.Equal(area, (await PlacesAsync()).Narrowest(PlaceFinder.Plain(place))?.AreaCode);

    [Theory]
    [InlineData("round rok", "Round Rock")]
    [InlineData("in Huoston", "Houston")]
    [InlineData("San Antonoi", "San Antonio")]
    [InlineData("North Dallas", "Dallas")]
    [InlineData("Oak Lawn, Dallas", "Dallas")]
    [InlineData("Nowhereville", "")]
    [InlineData("Acme", "")]
    public async Task A_name_that_nothing_bears_comes_near_to_others(string place, string near) => Assert.Equal(near, string.Join(", ", (await PlacesAsync()).Near(place, 1)));

    private async Task<PlaceFinder> PlacesAsync() => new((await release.AskAsync()).Release.Areas, "48");
}
