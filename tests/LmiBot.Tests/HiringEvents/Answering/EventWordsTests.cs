using LmiBot.HiringEvents.Answering;

namespace LmiBot.Tests.HiringEvents.Answering;

public sealed class EventWordsTests
{
    [Theory]
    [InlineData(0, 60, 0, "up to 60")]
    [InlineData(0, 60, 1, "not stated")]
    [InlineData(10, 60, 0, "10+")]
    [InlineData(60, 60, 0, "60")]
    [InlineData(60, 60, 1, "60+")]
    public void A_cell_is_never_zero_where_the_number_is_not(int least, int most, int unknown, string cell) =>
        Assert.Equal(cell, EventWords.Cell(new JobTotals(2, least, most, unknown, IsAbout: false)));
}
