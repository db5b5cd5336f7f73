using LmiBot.Areas;
using LmiBot.Data.Importing;
using LmiBot.Occupations;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.Data.Importing.Reference;

/// <summary>Small files in the publishers' layouts: what is wrong in them, and what a second edition changes.</summary>
public sealed class ReferenceFaultTests : IDisposable
{
    private const string Soc = "code,title,Level,Hierarchical_structure,parent,soc2d,soc3d,soc5d,soc6d";
    private const string Delineation = "CBSA Code,CBSA Title,Metropolitan/Micropolitan Statistical Area,County/County Equivalent,State Name,FIPS State Code,FIPS County Code";
    private const string OewsAreas = "\"Area\",\"AreaName\",\"StateAb\",\"State\",\"CountyTownName\"";
    private readonly ReferenceDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("soc.csv", Soc, "29-1141,Registered Nurses,6,Tiny,29-1140,,,,", "soc.csv, line 2, column Hierarchical_structure: found \"Tiny\"")]
    [InlineData("soc.csv", Soc, "291141,Registered Nurses,6,Detailed,29-1140,,,,", "soc.csv, line 2, column code: found \"291141\"")]
    [InlineData("soc.csv", Soc, "29-1141,Registered Nurses,6,Detailed", "soc.csv, line 2: found \"4 cells\", expected 9 cells")]
    [InlineData("zones.txt", "O*NET-SOC Code\tTitle\tJob Zone", "29-1141.00\tRegistered Nurses\t6", "zones.txt, line 2, column Job Zone: found \"6\"")]
    [InlineData("titles.txt", "O*NET-SOC Code\tTitle\tAlternate Title\tShort Title", "29-1141\tRegistered Nurses\tRN\t", "line 2, column O*NET-SOC Code: found \"29-1141\"")]
    [InlineData("clusters.csv", "Career Cluster,Career Pathway,Code,Occupation", ",Nursing,29-1141.00,Registered Nurses", "line 2, column Career Cluster: found \"\"")]
    [InlineData("list1.csv", Delineation, "12420,\"Austin, ZZ\",Metropolitan Statistical Area,Travis County,Texas,48,453", "line 2, column CBSA Title")]
    [InlineData("list1.csv", Delineation, "12420,\"Austin, TX\",Metropolis,Travis County,Texas,48,453", "column Metropolitan/Micropolitan Statistical Area: found \"Metropolis\"")]
    [InlineData("oews_areas.csv", OewsAreas, "\"1242O\",\"Austin, TX\",\"TX\",\"Texas\",\"Travis County\"", "column Area: found \"1242O\"")]
    [InlineData("boards.csv", "board_name,county,county_fips", "Capital Area,Travis,484533", "column county_fips: found \"484533\"")]
    [InlineData("hybrids.tsv", "Hybrid code\tTitle\tParts", "31-1120\tHome Health and Personal Care Aides\t31-1121", "column Parts: found \"31-1121\", expected known SOC codes")]
    [InlineData("everyday.tsv", "Title\tSOC codes", "CNA\t31-1131", "column SOC codes: found \"31-1131\"")]
    [InlineData("nicknames.tsv", "Area code\tNickname", "12420\tATX", "column Area code: found \"12420\"")]
    [InlineData("fields.tsv", "Field\tKind\tName\tMembers", "finance\tCareerCluster\tFinance\t", "column Kind: found \"CareerCluster\"")]
    [InlineData("field-names.tsv", "Field\tEveryday name", "healthcare\tmedical", "column Field: found \"healthcare\"")]
    public async Task A_bad_cell_is_named_and_nothing_of_the_file_is_kept(string name, string header, string row, string fault)
    {
        var file = Assert.Single(await _database.ImportAsync(_database.Write(name, header, row)));

        Assert.Equal(ImportOutcome.Failed, file.Outcome);
        Assert.Contains(fault, file.Message, StringComparison.Ordinal);
        await using var db = _database.Open();
        Assert.False(await db.Occupations.AnyAsync(Cancellation) || await db.Areas.AnyAsync(Cancellation) || await db.ReleaseSources.AnyAsync(Cancellation));
    }

    [Fact]
    public async Task Alternate_titles_that_differ_in_case_alone_are_kept_once()
    {
        await _database.ImportAsync(_database.Write(
            "titles.txt", "O*NET-SOC Code\tTitle\tAlternate Title\tShort Title", "29-1141.00\tRegistered Nurses\tStaff Nurse\t", "29-1141.01\tAcute Care Nurses\tSTAFF NURSE\t"));

        await using var db = _database.Open();
        Assert.Equal(
            ["Acute Care Nurses", "Registered Nurses", "Staff Nurse"], await db.AlternateTitles.Select(t => t.Title).Order().ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_new_edition_of_titles_drops_what_it_no_longer_has()
    {
        const string Header = "O*NET-SOC Code\tTitle\tAlternate Title\tShort Title";
        await _database.ImportAsync(_database.Write("titles.txt", Header, "29-1141.00\tRegistered Nurses\tStaff Nurse\t"));
        await _database.ImportAsync(_database.Write("titles.txt", Header, "29-1141.00\tRegistered Nurses\tBedside Nurse\t"));

        await using var db = _database.Open();
        Assert.Equal(["Bedside Nurse", "Registered Nurses"], await db.AlternateTitles.Select(t => t.Title).Order().ToListAsync(Cancellation));
    }

    [Fact]
    public async Task What_one_file_knows_of_a_county_outlives_a_new_edition_of_another()
    {
        const string County = "47900,\"Uvalde, TX\",Micropolitan Statistical Area,Uvalde County,Texas,48,463";
        await _database.ImportAsync(
            _database.Write("list1.csv", Delineation, County),
            _database.Write("boards.csv", "board_name,county,county_fips", "Middle Rio Grande,Uvalde,48463"),
            _database.Write("oews_areas.csv", OewsAreas, "\"4800004\",\"Hill Country Region of Texas nonmetropolitan area\",\"TX\",\"Texas\",\"Uvalde County\""));
        await _database.ImportAsync(_database.Write("list1.csv", Delineation, County, "10180,\"Abilene, TX\",Metropolitan Statistical Area,Taylor County,Texas,48,441"));

        await using var db = _database.Open();
        var county = await db.Areas.SingleAsync(a => a.AreaCode == "48463", Cancellation);
        Assert.Equal((AreaType.County, "4800004", "48W01"), (county.Type, county.ParentCode, county.WorkforceAreaCode));
        Assert.True(await db.Areas.AnyAsync(a => a.AreaCode == "10180" && a.ParentCode == "48", Cancellation));
    }

    [Fact]
    public async Task A_known_name_in_other_case_changes_its_kind_and_stays_as_it_was_written()
    {
        await _database.ImportAsync(_database.Write("boards.csv", "board_name,county,county_fips", "Permian Basin,Midland,48329"));
        var file = Assert.Single(await _database.ImportAsync(_database.Write("nicknames.tsv", "Area code\tNickname", "48W01\tpermian basin")));

        Assert.Equal(ImportOutcome.Imported, file.Outcome);
        await using var db = _database.Open();
        Assert.Equal(AreaNameKind.Nickname, (await db.AreaNames.SingleAsync(n => n.Name == "Permian Basin", Cancellation)).Kind);
    }

    [Fact]
    public async Task Occupation_data_leave_the_job_zone_that_is_known()
    {
        await _database.ImportAsync(_database.Write("zones.txt", "O*NET-SOC Code\tTitle\tJob Zone", "29-1141.00\tRegistered Nurses\t4"));
        await _database.ImportAsync(_database.Write("data.txt", "O*NET-SOC Code\tTitle", "29-1141.00\tRegistered Nurses", "29-1141.01\tAcute Care Nurses"));

        await using var db = _database.Open();
        Assert.Equal([(byte?)4, null], await db.OnetOccupations.OrderBy(o => o.OnetCode).Select(o => o.JobZone).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task The_SOC_says_what_a_code_is_whatever_other_files_said_before()
    {
        var soc = _database.Write("soc.csv", Soc, "33-3051,Police and Sheriff’s Patrol Officers,6,Detailed,33-3050,,,,", "33-0000,Protective Service Occupations,2,Major,NA,,,,");
        await _database.ImportAsync(_database.Write("hybrids.tsv", "Hybrid code\tTitle\tParts", "33-3051\tPolice\t"));
        await _database.ImportAsync(soc);

        await using var db = _database.Open();
        var police = await db.Occupations.SingleAsync(o => o.SocCode == "33-3051", Cancellation);
        Assert.Equal(("Police and Sheriff's Patrol Officers", OccupationLevel.Detailed, "33-3050"), (police.Title, police.Level, police.ParentCode));
        Assert.Null((await db.Occupations.SingleAsync(o => o.SocCode == "33-0000", Cancellation)).ParentCode);
    }

    [Fact]
    public async Task Other_O_NET_files_are_not_taken_for_occupation_data()
    {
        var file = Assert.Single(await _database.ImportAsync(_database.Write("skills.txt", "O*NET-SOC Code\tTitle\tElement ID", "29-1141.00\tRegistered Nurses\t2.A.1.a")));

        Assert.Equal((ImportOutcome.Failed, null), (file.Outcome, file.Layout));
    }

    public void Dispose() => _database.Dispose();
}
