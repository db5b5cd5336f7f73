using LmiBot.Areas;
using LmiBot.Data.Importing;
using LmiBot.Occupations;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.Data.Importing.Reference;

/// <summary>The publishers' whole files and our own lists together. Expected values were looked up in the files.</summary>
public sealed class WholeReferenceTests(WholeReference reference) : IClassFixture<WholeReference>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_file_is_imported()
    {
        var files = await reference.FilesAsync();

        Assert.All(files, f => Assert.True(f.Outcome is ImportOutcome.Imported, f.Message));
        Assert.Equal(15, files.Count);
        var vintages = files.ToDictionary(f => f.FileName, f => f.Vintage);
        Assert.Equal(
            new string?[] { "30.1", "2023", "2025-26", "current" },
            new[] { vintages["Job Zones.txt"], vintages["list1_2023.xlsx"], vintages["oews_area_counties_2025-26.csv"], vintages["fields.tsv"] });
    }

    [Fact]
    public async Task A_second_import_changes_nothing()
    {
        var shared = ReferenceFolders.Shared();
        await reference.FilesAsync();

        var again = await reference.ImportAsync(shared);

        Assert.All(again, f => Assert.Equal(ImportOutcome.Unchanged, f.Outcome));
    }

    [Fact]
    public async Task Occupations_are_the_SOC_its_total_and_the_codes_outside_it()
    {
        await using var db = await reference.OpenAsync();

        Assert.Equal(1_447 + 1 + 49, await db.Occupations.CountAsync(Cancellation));
        Assert.Equal(49, await db.Occupations.CountAsync(o => o.Level == OccupationLevel.Hybrid, Cancellation));
        Assert.Equal(24, await db.Occupations.CountAsync(o => o.ParentCode == null, Cancellation));
    }

    [Theory]
    [InlineData("31-1120", OccupationLevel.Broad, "31-1100")]
    [InlineData("21-1018", OccupationLevel.Hybrid, "21-1010")]
    [InlineData("39-1098", OccupationLevel.Hybrid, "39-1000")]
    [InlineData("29-2071", OccupationLevel.Hybrid, "29-0000")]
    [InlineData("29-0000", OccupationLevel.Major, null)]
    [InlineData("00-0000", OccupationLevel.Total, null)]
    public async Task A_code_has_its_place(string code, OccupationLevel level, string? parent)
    {
        await using var db = await reference.OpenAsync();

        var occupation = await db.Occupations.SingleAsync(o => o.SocCode == code, Cancellation);

        Assert.Equal((level, parent), (occupation.Level, occupation.ParentCode));
    }

    [Fact]
    public async Task Hybrids_that_are_broad_codes_have_the_parts_that_the_SOC_gives_them()
    {
        await using var db = await reference.OpenAsync();
        var broad = await db.Occupations.Where(o => o.Level == OccupationLevel.Broad && db.HybridParts.Any(p => p.HybridCode == o.SocCode))
            .Select(o => o.SocCode).ToListAsync(Cancellation);

        Assert.Empty(new[] { "13-1020", "13-2020", "29-2010", "31-1120", "39-7010", "47-4090", "51-2090" }.Except(broad));
        foreach (var code in broad)
        {
            Assert.Equal(
                await db.Occupations.Where(o => o.ParentCode == code && o.Level == OccupationLevel.Detailed).Select(o => o.SocCode).Order().ToListAsync(Cancellation),
                await db.HybridParts.Where(p => p.HybridCode == code).Select(p => p.PartCode).Order().ToListAsync(Cancellation));
        }
    }

    [Fact]
    public async Task Parts_of_hybrids_are_detailed_occupations()
    {
        await using var db = await reference.OpenAsync();

        Assert.Empty(await db.HybridParts
            .Where(p => !db.Occupations.Any(o => o.SocCode == p.PartCode && o.Level == OccupationLevel.Detailed)).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Everyday_titles_name_occupations_and_no_groups()
    {
        await using var db = await reference.OpenAsync();
        var occupations = await db.Occupations
            .Where(o => o.Level == OccupationLevel.Detailed || db.HybridParts.Any(p => p.HybridCode == o.SocCode))
            .Select(o => o.SocCode).ToHashSetAsync(Cancellation);
        var everyday = await db.AlternateTitles.Where(t => t.Origin == TitleOrigin.Everyday).ToListAsync(Cancellation);

        Assert.True(everyday.Count > 800);
        Assert.All(everyday, t => Assert.Contains(t.SocCode, occupations));
        Assert.InRange(everyday.GroupBy(t => t.Title, StringComparer.OrdinalIgnoreCase).Max(g => g.Count()), 2, 5);
    }

    [Theory]
    [InlineData("Registered Nurses", "29-1141", TitleOrigin.Onet)]
    [InlineData("Critical Care Nurses", "29-1141", TitleOrigin.Onet)]
    [InlineData("CNOR", "29-1141", TitleOrigin.Onet)]
    [InlineData("Certified Operating Room Nurse", "29-1141", TitleOrigin.Onet)]
    [InlineData("Certified Registered Nurse Anesthetist", "29-1151", TitleOrigin.DirectMatch)]
    [InlineData("CRNA", "29-1151", TitleOrigin.DirectMatch)]
    [InlineData("Boiler Operator", "51-8021", TitleOrigin.DirectMatch)]
    [InlineData("CNA", "31-1131", TitleOrigin.Everyday)]
    public async Task Titles_lead_to_their_occupation(string title, string code, TitleOrigin origin)
    {
        await using var db = await reference.OpenAsync();

        Assert.True(await db.AlternateTitles.AnyAsync(t => t.Title == title && t.SocCode == code && t.Origin == origin, Cancellation));
    }

    [Fact]
    public async Task Job_zones_are_kept_with_the_occupations_that_have_one()
    {
        await using var db = await reference.OpenAsync();

        Assert.Equal((1_016, 923), (await db.OnetOccupations.CountAsync(Cancellation), await db.OnetOccupations.CountAsync(o => o.JobZone != null, Cancellation)));
        Assert.Equal((byte)4, (await db.OnetOccupations.SingleAsync(o => o.OnetCode == "29-1141.00", Cancellation)).JobZone);
    }

    [Theory]
    [InlineData("health-science", 91)]
    [InlineData("information-technology", 17)]
    [InlineData("science-technology-engineering-mathematics", 49)]
    [InlineData("healthcare", 2)]
    [InlineData("skilled-trades", 3)]
    public async Task A_field_has_its_members_once_each(string field, int members)
    {
        await using var db = await reference.OpenAsync();

        Assert.Equal(members, await db.FieldOccupations.CountAsync(o => o.FieldCode == field, Cancellation));
    }

    [Fact]
    public async Task A_cell_with_several_clusters_belongs_to_each()
    {
        await using var db = await reference.OpenAsync();

        var clusters = db.FieldOccupations.Where(o => o.SocCode == "13-1082").Select(o => o.FieldCode).Order();

        Assert.Equal(["business-management-administration", "information-technology"], await clusters.ToListAsync(Cancellation));
        Assert.Equal(16, await db.Fields.CountAsync(f => f.Kind == FieldKind.CareerCluster, Cancellation));
        Assert.Equal(24, await db.Fields.CountAsync(f => f.Kind == FieldKind.SocGroup, Cancellation));
    }

    [Fact]
    public async Task An_everyday_name_belongs_to_one_field_and_is_no_other_field_s_own_name()
    {
        await using var db = await reference.OpenAsync();
        var names = await db.FieldNames.Select(n => new { n.Name, n.FieldCode }).ToListAsync(Cancellation);
        var own = await db.Fields.Select(f => new { f.Name, f.FieldCode }).ToListAsync(Cancellation);

        var shared = names.Concat(own).GroupBy(n => n.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Select(n => n.FieldCode).Distinct().Count() > 1);

        Assert.Empty(shared.Select(g => g.Key));
        Assert.True(names.Count > 140);
    }

    [Theory]
    [InlineData("00", AreaType.Nation, null, null)]
    [InlineData("48", AreaType.State, "00", null)]
    [InlineData("12420", AreaType.Metropolitan, "48", null)]
    [InlineData("45500", AreaType.Metropolitan, "48", null)]
    [InlineData("4800004", AreaType.Nonmetropolitan, "48", null)]
    [InlineData("0100001", AreaType.Nonmetropolitan, "01", null)]
    [InlineData("1000005", AreaType.Nonmetropolitan, "10", null)]
    [InlineData("48W14", AreaType.WorkforceArea, "48", null)]
    [InlineData("48453", AreaType.County, "12420", "48W14")]
    [InlineData("48053", AreaType.County, "4800004", "48W15")]
    [InlineData("48123", AreaType.County, "4800006", "48W19")]
    [InlineData("35013", AreaType.County, "29740", null)]
    public async Task An_area_has_its_parent(string code, AreaType type, string? parent, string? workforceArea)
    {
        await using var db = await reference.OpenAsync();

        var area = await db.Areas.SingleAsync(a => a.AreaCode == code, Cancellation);

        Assert.Equal((type, parent, workforceArea), (area.Type, area.ParentCode, area.WorkforceAreaCode));
    }

    [Fact]
    public async Task Texas_has_its_counties_and_areas()
    {
        await using var db = await reference.OpenAsync();
        var texas = db.Areas.Where(a => a.AreaCode.StartsWith("48") || a.ParentCode == "48");

        Assert.Equal(254, await texas.CountAsync(a => a.Type == AreaType.County && a.WorkforceAreaCode != null, Cancellation));
        Assert.Equal(28, await texas.CountAsync(a => a.Type == AreaType.WorkforceArea, Cancellation));
        Assert.Equal(26, await texas.CountAsync(a => a.Type == AreaType.Metropolitan && a.ParentCode == "48", Cancellation));
        Assert.Equal(6, await texas.CountAsync(a => a.Type == AreaType.Nonmetropolitan, Cancellation));
        Assert.Equal(0, await texas.CountAsync(a => a.Type == AreaType.County && (a.ParentCode == null || a.ParentCode == "48"), Cancellation));
        Assert.Equal(1_494, await db.AreaNames.CountAsync(n => n.Kind == AreaNameKind.City && n.AreaCode.StartsWith("48") && n.AreaCode.Length == 5, Cancellation));
    }

    [Theory]
    [InlineData("Austin", "12420", AreaNameKind.Own)]
    [InlineData("Austin-Round Rock-San Marcos", "12420", AreaNameKind.Own)]
    [InlineData("Round Rock", "12420", AreaNameKind.TitlePart)]
    [InlineData("Fort Worth", "19100", AreaNameKind.TitlePart)]
    [InlineData("DFW", "19100", AreaNameKind.Nickname)]
    [InlineData("Winston-Salem", "49180", AreaNameKind.Own)]
    [InlineData("Murfreesboro", "34980", AreaNameKind.TitlePart)]
    [InlineData("Wilkes-Barre", "42540", AreaNameKind.TitlePart)]
    [InlineData("Louisville", "31140", AreaNameKind.Own)]
    [InlineData("Travis County", "48453", AreaNameKind.Own)]
    [InlineData("Pflugerville", "48453", AreaNameKind.City)]
    [InlineData("Cuero", "48123", AreaNameKind.City)]
    [InlineData("Las Cruces", "35013", AreaNameKind.City)]
    [InlineData("Texas", "48", AreaNameKind.Own)]
    [InlineData("TX", "48", AreaNameKind.Own)]
    [InlineData("Hill Country Region of Texas", "4800004", AreaNameKind.TitlePart)]
    [InlineData("Capital Area", "48W14", AreaNameKind.TitlePart)]
    [InlineData("Fairfax", "51059", AreaNameKind.City)]
    [InlineData("Fairfax", "51600", AreaNameKind.City)]
    public async Task A_name_leads_to_its_area(string name, string code, AreaNameKind kind)
    {
        await using var db = await reference.OpenAsync();

        Assert.Equal(kind, (await db.AreaNames.SingleOrDefaultAsync(n => n.Name == name && n.AreaCode == code, Cancellation))?.Kind);
    }

    [Theory]
    [InlineData("Internal Revenue Service")]
    [InlineData("Dell Computers")]
    [InlineData("Travis")]
    public async Task Aliases_and_bare_names_of_counties_are_no_names(string name)
    {
        await using var db = await reference.OpenAsync();

        Assert.False(await db.AreaNames.AnyAsync(n => n.Name == name && n.AreaCode.StartsWith("48"), Cancellation));
    }

    [Fact]
    public async Task A_workforce_area_named_like_a_county_leaves_the_name_to_the_county()
    {
        await using var db = await reference.OpenAsync();

        Assert.Equal(["48113"], await db.AreaNames.Where(n => n.Name == "Dallas County" && n.AreaCode.StartsWith("48")).Select(n => n.AreaCode).ToListAsync(Cancellation));
    }
}
