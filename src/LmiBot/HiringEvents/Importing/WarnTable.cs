using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using LmiBot.Areas;
using LmiBot.Data.Importing;
using LmiBot.Data.Importing.Files;
using LmiBot.Data.Importing.Reference;

namespace LmiBot.HiringEvents.Importing;

/// <summary>A file of WARN notices: one notice a row, kept as filed. What is empty is not stated, and a headcount of 0 isn't either.</summary>
internal sealed partial class WarnTable(Table table, DateTime receivedAt)
{
    public static readonly string[] Headings =
        ["state", "employer_name", "location", "county_fips", "notice_date", "effective_date", "employees_affected", "layoff_type", "is_amendment", "source_notice_id"];

    private const int LongestId = 57;

    private readonly Column _state = table.Column("state");
    private readonly Column _employer = table.Column("employer_name");
    private readonly Column _place = table.Column("location");
    private readonly Column _site = table.OptionalColumn("site_address");
    private readonly Column _county = table.Column("county_fips");
    private readonly Column _countyName = table.OptionalColumn("county_name");
    private readonly Column _noticed = table.Column("notice_date");
    private readonly Column _effective = table.Column("effective_date");
    private readonly Column _jobs = table.Column("employees_affected");
    private readonly Column _type = table.Column("layoff_type");
    private readonly Column _temporary = table.OptionalColumn("is_temporary");
    private readonly Column _amendment = table.Column("is_amendment");
    private readonly Column _naics = table.OptionalColumn("naics");
    private readonly Column _id = table.Column("source_notice_id");

    /// <exception cref="ImportException">A cell is not as the layout has it.</exception>
    public IEnumerable<HiringEventReport> Read()
    {
        while (table.Read())
        {
            yield return new HiringEventReport
            {
                Source = ReportSource.WarnNotice,
                NoticeState = State(),
                NoticeId = NoticeId(),
                IsAmendment = Flag(_amendment) == true,
                ReportedOn = Date(_noticed),
                EmployerName = Employer(),
                Place = Text(_place, HiringEvent.LongestPlace) ?? Text(_countyName, HiringEvent.LongestPlace),
                Site = Text(_site, HiringEvent.LongestText),
                CountyCode = table[_county].Length == 0 ? null : table.Digits(_county, 5, "a county's FIPS code such as 48453"),
                EffectiveOn = Date(_effective),
                Jobs = Jobs(),
                LayoffType = LayoffType(),
                IsTemporary = Flag(_temporary),
                NaicsCode = Text(_naics, 6) is not { } code || Naics().IsMatch(code) ? Text(_naics, 6) : throw table.Fault(_naics, "a NAICS code such as 622110 or 31-33"),
                ReceivedAt = receivedAt,
            };
        }
    }

    private string State() => UsState.Abbreviated(table[_state])?.Abbreviation ?? throw table.Fault(_state, "a state's two letters");

    private string Employer()
    {
        var name = Text(_employer, HiringEvent.LongestName) ?? throw table.Fault(_employer, "a value");
        return EmployerName.Normalize(name).Length > 0 ? name : throw table.Fault(_employer, "a name with a letter or a digit");
    }

    /// <summary>
    /// The id and, since a state files amendments under the same one, six digits that the row's content gives: a row that was changed is another notice of the same case.
    /// </summary>
    private string NoticeId()
    {
        var id = ReferenceCells.Plain(Text(_id, LongestId) ?? throw table.Fault(_id, "the notice's id")).Replace('–', '-');
        var content = string.Join('\t', ((Column[])[_employer, _place, _site, _county, _noticed, _effective, _jobs, _type, _temporary, _amendment, _naics]).Select(c => table[c]));
        return $"{id}{HiringEventReport.ContentMark}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 3))}";
    }

    private string? Text(Column column, int longest) => table[column] switch
    {
        "" => null,
        var text when text.Length <= longest => text,
        _ => throw table.Fault(column, $"a text of at most {longest} characters"),
    };

    private DateOnly? Date(Column column) => table[column] switch
    {
        "" => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        _ => throw table.Fault(column, "a date such as 2026-03-31"),
    };

    private int? Jobs() => table.Number<int>(_jobs, "a number of employees") switch
    {
        null or 0 => null,
        < 0 => throw table.Fault(_jobs, "a number of employees"),
        var jobs => jobs,
    };

    private string? LayoffType() => table[_type] switch
    {
        "" or "unknown" => null,
        WarnTypes.Closure or WarnTypes.MassLayoff => table[_type],
        _ => throw table.Fault(_type, "closure, mass_layoff or unknown"),
    };

    private bool? Flag(Column column) => table[column] switch
    {
        "" => null,
        "0" => false,
        "1" => true,
        _ => throw table.Fault(column, "0 or 1"),
    };

    [GeneratedRegex(@"^(\d{2,6}|\d\d-\d\d)$")]
    private static partial Regex Naics();
}
