using LmiBot.Data.Importing.Figures;
using LmiBot.Data.Importing.Files;
using LmiBot.Releases;
using LmiBot.Series;

namespace LmiBot.Data.Importing.Series;

/// <summary>Indeed's postings of the nation. Of its two variables, new and total postings, the total is kept, seasonally adjusted, as the states' file has it.</summary>
internal sealed class IndeedNationLayout : ReleaseLayout
{
    private const string Country = "jobcountry", Adjusted = "indeed_job_postings_index_SA", Variable = "variable";

    public override string Name => "indeed-nation";

    public override string Description => "Indeed Hiring Lab job postings index .csv, nation, daily";

    public override SourceProgram Program => SourceProgram.IndeedPostings;

    public override ImportOrder Order => ImportOrder.Figures;

    public override bool HoldsHistory => true;

    protected override IReadOnlyList<string> Headings { get; } = [IndeedCells.Date, Country, Adjusted, Variable];

    public override string? Vintage(SourceFile file, TableHeader header, string? given) => IndeedCells.LastDay(file, header);

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var (date, country, index, variable) = (table.Column(IndeedCells.Date), table.Column(Country), table.Column(Adjusted), table.Column(Variable));
        foreach (var area in NewAreas.Unknown(NewAreas.Nation(), context.KnownAreas))
            yield return area;
        while (table.Read())
        {
            if (table[country] != "US")
                throw table.Fault(country, "US");
            var row = new JobPostingsIndex { SourceId = context.SourceId, AreaCode = NewAreas.NationCode, Date = table.Day(date), Index = table.Index(index) };
            if (IsTotal(table, variable))
                yield return row;
        }
    }

    private static bool IsTotal(Table table, Column variable) => table[variable] switch
    {
        "total postings" => true,
        "new postings" => false,
        _ => throw table.Fault(variable, "total postings or new postings"),
    };
}
