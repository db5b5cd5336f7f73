using LmiBot.Areas;
using LmiBot.Data.Importing.Files;

namespace LmiBot.Data.Importing.Figures;

/// <summary>The area of the current row of an OEWS table.</summary>
internal sealed class OewsArea(Table table)
{
    private readonly Column _code = table.Column("AREA");
    private readonly Column _type = table.Column("AREA_TYPE");
    private readonly Column _title = table.Column("AREA_TITLE");
    private readonly Column _state = table.Column("PRIM_STATE");

    /// <summary>As in <see cref="Area.AreaCode"/>: OEWS's 99 is the nation, and spreadsheets take leading zeros away.</summary>
    public string Code => Type switch
    {
        AreaType.Nation => NewAreas.NationCode,
        AreaType.State => Digits(2),
        AreaType.Metropolitan => Digits(5),
        _ => Digits(7),
    };

    public Area ToArea() => Type switch
    {
        AreaType.Nation => NewAreas.Nation(),
        AreaType.State => NewAreas.State(State),
        var type => new Area { AreaCode = Code, Type = type, Name = table.Required(_title), ParentCode = State.AreaCode },
    };

    private AreaType Type => table[_type] switch
    {
        "1" => AreaType.Nation,
        "2" or "3" => AreaType.State,
        "4" => AreaType.Metropolitan,
        "6" => AreaType.Nonmetropolitan,
        _ => throw table.Fault(_type, "1 nation, 2 state, 3 territory, 4 metropolitan or 6 nonmetropolitan"),
    };

    private UsState State => UsState.Abbreviated(table[_state]) ?? throw table.Fault(_state, "the two letters of a state");

    private string Digits(int length)
    {
        var code = table[_code];
        if (code.Length is 0 or > 7 || code.AsSpan().ContainsAnyExceptInRange('0', '9'))
            throw table.Fault(_code, $"an area code of {length} digits");
        return code.Length >= length ? code : code.PadLeft(length, '0');
    }
}
