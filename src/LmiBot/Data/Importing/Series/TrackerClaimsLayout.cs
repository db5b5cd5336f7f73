using LmiBot.Data.Importing.Figures;
using LmiBot.Data.Importing.Files;
using LmiBot.Releases;
using LmiBot.Series;

namespace LmiBot.Data.Importing.Series;

/// <summary>Claims for regular unemployment insurance. The programs of the pandemic, which ended, and the rates by the labor force of 2019 are left aside.</summary>
internal sealed class TrackerClaimsLayout : TrackerLayout
{
    private const string Initial = "initclaims_count_regular", Continued = "contclaims_count_regular";

    public override string Name => "tracker-claims-states";

    public override string Description => "Opportunity Insights Economic Tracker, UI Claims - State - Weekly .csv";

    public override SourceProgram Program => SourceProgram.UnemploymentClaims;

    protected override IReadOnlyList<string> OwnHeadings { get; } = [State, Initial, Continued];

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var (place, week, initial, continued) = (table.Column(State), WeekEnding(table), table.Column(Initial), table.Column(Continued));
        while (table.Read())
        {
            var state = StateOf(table, place);
            foreach (var added in NewAreas.Unknown(state, context.KnownAreas))
                yield return added;
            yield return new UIClaims
            {
                SourceId = context.SourceId, AreaCode = state.AreaCode, WeekEnding = week(), InitialClaims = Claims(table, initial), ContinuedClaims = Claims(table, continued),
            };
        }
    }

    private static int? Claims(Table table, Column column) => table[column] == "." ? null
        : table.RequiredNumber<int>(column, "a number of claims, or a point") is >= 0 and var claims ? claims
        : throw table.Fault(column, "a number of claims, or a point");
}
