using LmiBot.Areas;
using LmiBot.Data.Importing.Files;

namespace LmiBot.Data.Importing.Reference;

/// <summary>The current row of the delineation: one county of one area.</summary>
internal sealed class DelineationRow(Table table)
{
    private readonly Column _cbsaCode = table.Column("CBSA Code");
    private readonly Column _cbsaTitle = table.Column("CBSA Title");
    private readonly Column _kind = table.Column("Metropolitan/Micropolitan Statistical Area");
    private readonly Column _county = table.Column("County/County Equivalent");
    private readonly Column _stateFips = table.Column("FIPS State Code");
    private readonly Column _countyFips = table.Column("FIPS County Code");

    public bool IsMetropolitan => table[_kind] switch
    {
        "Metropolitan Statistical Area" => true,
        "Micropolitan Statistical Area" => false,
        _ => throw table.Fault(_kind, "Metropolitan Statistical Area or Micropolitan Statistical Area"),
    };

    public string CbsaCode => table.Digits(_cbsaCode, 5, "a CBSA code such as 12420");

    public IEnumerable<object> Metropolitan(AreaRows areas)
    {
        var title = new MetropolitanTitle(table.Title(_cbsaTitle));
        var state = title.PrimaryState ?? throw table.Fault(_cbsaTitle, "a title that ends in a state, such as Austin-Round Rock, TX");
        var area = areas.Get(CbsaCode, AreaType.Metropolitan, table.Title(_cbsaTitle), state.AreaCode);
        (area.Type, area.Name, area.ParentCode) = (AreaType.Metropolitan, table.Title(_cbsaTitle), state.AreaCode);
        return [area, .. title.Names(CbsaCode)];
    }

    public IEnumerable<object> County(AreaRows areas)
    {
        var state = table.Digits(_stateFips, 2, "a state's FIPS code");
        var name = table.Title(_county);
        var county = areas.Get(state + table.Digits(_countyFips, 3, "a county's FIPS code"), AreaType.County, name, state);
        county.Name = name;
        if (IsMetropolitan)
            county.ParentCode = CbsaCode;
        return [county, new AreaName { AreaCode = county.AreaCode, Name = name, Kind = AreaNameKind.Own }];
    }
}
