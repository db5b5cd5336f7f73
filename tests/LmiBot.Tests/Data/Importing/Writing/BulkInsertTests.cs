using LmiBot.Data;
using LmiBot.Data.Importing.Writing;
using LmiBot.Occupations;
using LmiBot.Releases;
using LmiBot.Tests.Data.Importing.Reference;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.Data.Importing.Writing;

public sealed class BulkInsertTests : IDisposable
{
    private readonly ReferenceDatabase _database = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(101)]
    public async Task Every_row_is_read_back_by_the_model_as_it_was_written(int count)
    {
        IOWage[] rows = [.. Enumerable.Range(0, count).Select(Row)];
        await using var db = _database.Open();
        db.Add(new Release { ReleaseId = 1, Name = "r", CreatedAt = DateTimeOffset.UnixEpoch });
        db.Add(Source());
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var insert = new BulkInsert<IOWage>(db))
        {
            foreach (var row in rows)
                await insert.AddAsync(row, TestContext.Current.CancellationToken);
            await insert.FlushAsync(TestContext.Current.CancellationToken);
        }

        var read = await db.IOWages.AsNoTracking().OrderBy(w => w.SocCode).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equivalent(rows, read, strict: true);
        Assert.Equal(count, read.Count);
    }

    [Fact]
    public void Columns_that_are_null_throughout_are_left_out_and_repeated_values_are_sent_once()
    {
        object?[] values =
        [
            1, "a", null, 5,
            1, "b", null, null,
            1, "a", null, 5,
        ];

        var shape = InsertShape.Of(values, 4);

        Assert.Equal(new InsertShape(3, Filled: 0b1011, Shared: 0b0001), shape);
    }

    public void Dispose() => _database.Dispose();

    private static ReleaseSource Source() => new()
    {
        ReleaseId = 1, Program = SourceProgram.Oews, Vintage = "May 2025", FileName = "f", ContentHash = "", RowCount = 0, ImportedAt = DateTimeOffset.UnixEpoch,
    };

    // Some columns the same throughout, some null in some rows, so that statements differ in shape.
    private static IOWage Row(int i) => new()
    {
        SourceId = 1,
        AreaCode = "48",
        SocCode = $"11-{i:0000}",
        Level = OccupationLevel.Detailed,
        PeriodYear = 2025,
        Employment = i % 3 == 0 ? null : i * 10,
        LocationQuotient = i % 4 == 0 ? null : i / 7.0,
        HourlyMedian = i % 5 == 0 ? null : 20.5m + i,
        AnnualMedian = 50_000,
        NotPublished = i % 3 == 0 ? WageCells.Employment : WageCells.None,
        TopCoded = i % 9 == 0 ? WageCells.AnnualPct90 | WageCells.HourlyPct90 : WageCells.None,
        PayBasis = PayBasis.AnnualOnly,
    };
}
