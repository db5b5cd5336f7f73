using LmiBot.Data.Importing.Figures;
using LmiBot.Data.Importing.Files;
using LmiBot.Releases;
using LmiBot.Series;

namespace LmiBot.Data.Importing.Series;

/// <summary>Job postings of the states or the cities, which share a layout but for the column of the place.</summary>
/// <param name="ofCities">True for the cities' file.</param>
internal sealed class TrackerPostingsLayout(bool ofCities) : TrackerLayout
{
    private const string City = "cityid";

    public override string Name => ofCities ? "tracker-postings-cities" : "tracker-postings-states";

    public override string Description => $"Opportunity Insights Economic Tracker, Job Postings - {(ofCities ? "City" : "State")} - Weekly .csv";

    public override SourceProgram Program => SourceProgram.OpportunityInsightsPostings;

    protected override IReadOnlyList<string> OwnHeadings => [ofCities ? City : State, "bg_posts", "bg_posts_ss65", "bg_posts_jz5"];

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var (place, week, changes) = (table.Column(ofCities ? City : State), WeekEnding(table), new PostingsCells(table));
        while (table.Read())
        {
            var areaCode = ofCities ? CityOf(table, place).AreaCode : StateOf(table, place).AreaCode;
            foreach (var added in ofCities ? [] : NewAreas.Unknown(StateOf(table, place), context.KnownAreas))
                yield return added;
            // Its files keep a line for each week since 2020, of which about the last fifty have figures.
            if (changes.Row(context.SourceId, areaCode, week()) is { } row)
                yield return row;
        }
    }

    private static TrackedCity CityOf(Table table, Column column) =>
        TrackedCity.Numbered(table.RequiredNumber<int>(column, "the number of a city")) ?? throw table.Fault(column, "the number of a city of the tracker");
}
