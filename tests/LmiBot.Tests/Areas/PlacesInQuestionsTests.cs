using LmiBot.Tests.Asking;
using LmiBot.Tests.Releases;

namespace LmiBot.Tests.Areas;

/// <summary>Places as people write them, in the data set of this repository. The codes were looked up in the delineation and the county files.</summary>
public sealed class PlacesInQuestionsTests(ShippedRelease release)
{
    [Theory]
    [InlineData("Austin", "12420")]
    [InlineData("austin, tx", "12420")]
    [InlineData("Austin, Texas", "12420")]
    [InlineData("ATX", "12420")]
    [InlineData("Round Rock", "12420")]
    [InlineData("Austin County", "48015")]
    [InlineData("Travis County", "48453")]
    [InlineData("Travis County, Texas", "48453")]
    [InlineData("Texas City", "48167")]
    [InlineData("Dallas, Texas", "19100")]
    [InlineData("DFW", "19100")]
    [InlineData("the Hill Country region", "4800004")]
    [InlineData("California", "06")]
    [InlineData("New York City", "35620")]
    [InlineData("the U.S.", "00")]
    [InlineData("the United States", "00")]
    [InlineData("america", "00")]
    public async Task A_place_is_read(string place, string area) =>
        Assert.Equal($"Figure MedianWage {area} of 29-1141", await release.ReadAsync($"median wage of registered nurses in {place}"));
}
