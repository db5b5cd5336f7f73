using LmiBot.Data;
using LmiBot.Data.Importing.Writing;
using LmiBot.Occupations;
using LmiBot.Tests.Data.Importing.Reference;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.Data.Importing.Writing;

public sealed class RowWriterTests : IDisposable
{
    private readonly ReferenceDatabase _database = new();

    [Fact]
    public async Task A_new_code_is_inserted_a_known_one_updated_and_an_equal_one_left()
    {
        await WriteAsync(Occupation("29-1141", "Nurses", OccupationLevel.Hybrid), Occupation("29-1140", "Nurses", OccupationLevel.Broad));
        await WriteAsync(Occupation("29-1141", "Registered Nurses", OccupationLevel.Detailed, "29-1140"), Occupation("11-1011", "Chiefs", OccupationLevel.Detailed));

        await using var db = _database.Open();
        var titles = await db.Occupations.OrderBy(o => o.SocCode).Select(o => new { o.SocCode, o.Title, o.Level, o.ParentCode })
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["11-1011", "29-1140", "29-1141"], titles.Select(o => o.SocCode));
        Assert.Equal(("Registered Nurses", OccupationLevel.Detailed, "29-1140"), (titles[2].Title, titles[2].Level, titles[2].ParentCode));
    }

    [Fact]
    public async Task Of_two_rows_that_differ_in_the_case_of_their_key_the_first_counts()
    {
        await WriteAsync(Title("CEO"), Title("ceo"), Title("Ceo"));
        await WriteAsync(Title("Ceo"));

        await using var db = _database.Open();
        Assert.Equal("CEO", (await db.AlternateTitles.SingleAsync(TestContext.Current.CancellationToken)).Title);
    }

    [Fact]
    public async Task A_row_is_written_as_it_was_when_it_came()
    {
        var occupation = Occupation("29-1141", "before", OccupationLevel.Detailed);
        await using var db = _database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var writer = new RowWriter(db);

        await writer.WriteAsync(occupation, TestContext.Current.CancellationToken);
        occupation.Title = "after";
        await writer.FlushAsync(TestContext.Current.CancellationToken);

        Assert.Equal("before", (await db.Occupations.SingleAsync(TestContext.Current.CancellationToken)).Title);
    }

    [Fact]
    public async Task What_the_database_refuses_comes_out_of_the_writer()
    {
        await using var db = _database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var writer = new RowWriter(db);

        async Task WriteAsync()
        {
            for (var i = 0; i < 10_000; i++)
                await writer.WriteAsync(Wage("11-1011"), TestContext.Current.CancellationToken);
            await writer.FlushAsync(TestContext.Current.CancellationToken);
        }

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(WriteAsync);
    }

    public void Dispose() => _database.Dispose();

    private static Occupation Occupation(string code, string title, OccupationLevel level, string? parent = null) =>
        new() { SocCode = code, Title = title, Level = level, ParentCode = parent };

    private static AlternateTitle Title(string title) => new() { SocCode = "11-1011", Title = title, Origin = TitleOrigin.DirectMatch };

    private static IOWage Wage(string code) =>
        new() { SourceId = 1, AreaCode = "48", SocCode = code, Level = OccupationLevel.Detailed, PeriodYear = 2025 };

    private async Task WriteAsync(params object[] rows)
    {
        await using var db = _database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var writer = new RowWriter(db))
        {
            foreach (var row in rows)
                await writer.WriteAsync(row, TestContext.Current.CancellationToken);
            await writer.FlushAsync(TestContext.Current.CancellationToken);
        }

        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }
}
