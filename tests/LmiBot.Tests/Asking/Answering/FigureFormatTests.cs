using System.Globalization;
using LmiBot.Areas;
using LmiBot.Asking;
using LmiBot.Asking.Answering;

namespace LmiBot.Tests.Asking.Answering;

public sealed class FigureFormatTests
{
    [Theory]
    [InlineData(Measure.AnnualOpenings, 55_350, "55,350")]
    [InlineData(Measure.AnnualOpenings, 0, "0")]
    [InlineData(Measure.Employment, 1_234_567, "1,234,567")]
    [InlineData(Measure.GrowthPercent, 21.7, "+21.7%")]
    [InlineData(Measure.GrowthPercent, -3.05, "−3.1%")]
    [InlineData(Measure.GrowthPercent, 0, "0.0%")]
    [InlineData(Measure.GrowthPercent, 1234.5, "+1,234.5%")]
    [InlineData(Measure.GrowthJobs, 1_200, "+1,200")]
    [InlineData(Measure.GrowthJobs, -34_560, "−34,560")]
    [InlineData(Measure.GrowthJobs, 0, "0")]
    [InlineData(Measure.MedianWage, 97_890, "$97,890")]
    [InlineData(Measure.EntryWage, 25_000, "$25,000")]
    [InlineData(Measure.LocationQuotient, 1.5, "1.50")]
    [InlineData(Measure.LocationQuotient, 0.04, "0.04")]
    public void A_figure_is_written_with_its_unit(Measure measure, double value, string text) =>
        Assert.Equal(text, FigureFormat.Text(Figure.Of((decimal)value), measure));

    [Theory]
    [InlineData(Measure.MedianWage, false, "$97,890 a year")]
    [InlineData(Measure.MedianWage, true, "$97,890.00 an hour")]
    [InlineData(Measure.Employment, false, "97,890")]
    public void In_a_sentence_a_wage_has_its_period(Measure measure, bool hourly, string text) =>
        Assert.Equal(text, FigureFormat.InSentence(new Figure(97_890, FigureStatus.Published, hourly), measure));

    [Theory]
    [InlineData(false, "at least $239,200", "at least $239,200 a year")]
    [InlineData(true, "at least $115.00 an hour", "at least $115.00 an hour")]
    public void A_top_coded_wage_is_at_least_the_ceiling(bool hourly, string text, string inSentence)
    {
        var figure = new Figure(null, FigureStatus.TopCoded, hourly);

        Assert.Equal(text, FigureFormat.Text(figure, Measure.MedianWage));
        Assert.Equal(inSentence, FigureFormat.InSentence(figure, Measure.MedianWage));
    }

    [Theory]
    [InlineData(Measure.MedianWage)]
    [InlineData(Measure.AnnualOpenings)]
    [InlineData(Measure.LocationQuotient)]
    public void What_is_not_published_is_said_so(Measure measure)
    {
        Assert.Equal("not published", FigureFormat.Text(Figure.NotPublished, measure));
        Assert.Equal("not published", FigureFormat.InSentence(Figure.NotPublished, measure));
        Assert.Equal("not published", FigureFormat.Count(null));
    }

    [Fact]
    public void Figures_follow_the_culture_of_the_one_who_asks()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

            Assert.Equal("55.350", FigureFormat.Text(Figure.Of(55_350), Measure.AnnualOpenings));
            Assert.Equal("+21,7%", FigureFormat.Text(Figure.Of(21.7m), Measure.GrowthPercent));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(AreaType.Nation, "United States", "the United States")]
    [InlineData(AreaType.Nonmetropolitan, "Hill Country Region of Texas", "the Hill Country Region of Texas")]
    [InlineData(AreaType.State, "Texas", "Texas")]
    public void An_area_is_named_as_after_in(AreaType type, string name, string text) =>
        Assert.Equal(text, FigureFormat.In(new Area { AreaCode = "00", Type = type, Name = name }));

    [Theory]
    [InlineData("", "")]
    [InlineData("A", "A")]
    [InlineData("A|B", "A and B")]
    [InlineData("A|B|C", "A, B and C")]
    [InlineData("A|B|C|D|E", "A, B, C and 2 more")]
    public void Some_names_stand_for_all(string names, string text) =>
        Assert.Equal(text, FigureFormat.Some(names.Split('|', StringSplitOptions.RemoveEmptyEntries)));
}
