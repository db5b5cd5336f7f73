using System.Numerics;
using LmiBot.Areas;
using LmiBot.Data.Importing.Figures;
using LmiBot.Data.Importing.Files;
using LmiBot.Series;

namespace LmiBot.Data.Importing.Series;

/// <summary>The current row of a QCEW table.</summary>
internal sealed class QcewRow(Table table, int sourceId)
{
    private readonly Column _area = table.Column("area_fips");
    private readonly Column _ownership = table.Column("own_code");
    private readonly Column _industry = table.Column("industry_code");
    private readonly Column _size = table.Column("size_code");
    private readonly Column _year = table.Column("year");
    private readonly Column _quarter = table.Column("qtr");
    private readonly Column _disclosure = table.Column("disclosure_code");
    private readonly Column _establishments = table.Column("qtrly_estabs");
    private readonly Column _month1 = table.Column("month1_emplvl");
    private readonly Column _month2 = table.Column("month2_emplvl");
    private readonly Column _month3 = table.Column("month3_emplvl");
    private readonly Column _wages = table.Column("total_qtrly_wages");
    private readonly Column _weeklyWage = table.Column("avg_wkly_wage");

    /// <exception cref="ImportException">The row is of no quarter, as in an annual file.</exception>
    public (short Year, byte Quarter) Quarter => (
        table.RequiredNumber<short>(_year, "a year"),
        table.RequiredNumber<byte>(_quarter, "a quarter from 1 to 4") is >= 1 and <= 4 and var quarter ? quarter : throw table.Fault(_quarter, "a quarter from 1 to 4"));

    /// <summary>Null for an area that is none here: combined areas, all metropolitan areas together, jobs whose county is unknown.</summary>
    /// <exception cref="ImportException">A cell is not as QCEW has it, or the row is about one size of establishments only.</exception>
    public Industry? Read()
    {
        if (table[_size] != "0")
            throw table.Fault(_size, "0, establishments of all sizes together");
        var (year, quarter) = Quarter;
        var industry = new Industry
        {
            SourceId = sourceId,
            AreaCode = AreaCode ?? "",
            IndustryCode = table.Required(_industry),
            Ownership = table.RequiredNumber<byte>(_ownership, "a code of ownership"),
            PeriodYear = year,
            Period = quarter,
            Establishments = table.RequiredNumber<int>(_establishments, "a number of establishments"),
            Month1Employment = Figure<int>(_month1, "jobs"),
            Month2Employment = Figure<int>(_month2, "jobs"),
            Month3Employment = Figure<int>(_month3, "jobs"),
            TotalWages = Figure<long>(_wages, "dollars"),
            AverageWeeklyWage = Figure<int>(_weeklyWage, "dollars a week"),
        };
        return industry.AreaCode.Length == 0 ? null : industry;
    }

    /// <summary>Beside the sign for "not disclosed" stand zeros, which are no figures.</summary>
    private T? Figure<T>(Column column, string expected)
        where T : struct, INumber<T>
    {
        var figure = table.RequiredNumber<T>(column, expected);
        return table[_disclosure] switch
        {
            "" => figure,
            "N" => null,
            _ => throw table.Fault(_disclosure, "N or nothing"),
        };
    }

    private string? AreaCode => table[_area] switch
    {
        "US000" => NewAreas.NationCode,
        "USCMS" or "USMSA" or "USNMS" => null,
        ['C', 'S', ..] => null,
        // Of a metropolitan area's code, the last digit, always 0, has made room for the letter.
        ['C', .. var digits] when digits.Length == 4 && IsDigits(digits) => $"{digits}0",
        // 999 is an unknown county, 997 several, 996 and 995 abroad.
        [.. var state, '9', '9', _] when UsState.Coded(state) is not null => null,
        [.. var state, '0', '0', '0'] when UsState.Coded(state) is not null => state,
        { Length: 5 } county when IsDigits(county) && UsState.Coded(county[..2]) is not null => county,
        _ => throw table.Fault(_area, "an area code of QCEW such as US000, 48000, 48453 or C1242"),
    };

    private static bool IsDigits(string text) => !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
