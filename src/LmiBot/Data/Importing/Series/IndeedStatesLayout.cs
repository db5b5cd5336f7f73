using LmiBot.Areas;
using LmiBot.Data.Importing.Figures;
using LmiBot.Data.Importing.Files;
using LmiBot.Releases;
using LmiBot.Series;

namespace LmiBot.Data.Importing.Series;

/// <summary>Indeed's postings of the states, seasonally adjusted.</summary>
internal sealed class IndeedStatesLayout : ReleaseLayout
{
    private const string State = "state", PostingsIndex = "indeed_job_postings_index";

    public override string Name => "indeed-states";

    public override string Description => "Indeed Hiring Lab job postings index .csv, states, daily";

    public override SourceProgram Program => SourceProgram.IndeedPostings;

    public override ImportOrder Order => ImportOrder.Figures;

    public override bool HoldsHistory => true;

    protected override IReadOnlyList<string> Headings { get; } = [IndeedCells.Date, State, PostingsIndex];

    public override string? Vintage(SourceFile file, TableHeader header, string? given) => IndeedCells.LastDay(file, header);

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var (date, state, index) = (table.Column(IndeedCells.Date), table.Column(State), table.Column(PostingsIndex));
        while (table.Read())
        {
            var area = UsState.Abbreviated(table[state]) ?? throw table.Fault(state, "the two letters of a state");
            foreach (var added in NewAreas.Unknown(NewAreas.State(area), context.KnownAreas))
                yield return added;
            yield return new JobPostingsIndex { SourceId = context.SourceId, AreaCode = area.AreaCode, Date = table.Day(date), Index = table.Index(index) };
        }
    }
}
