using LmiBot.Data.Importing;
using LmiBot.Data.Importing.Writing;

namespace LmiBot.Data.BuiltIn;

/// <summary>A table of the built-in data and its file.</summary>
internal abstract class BuiltInTable(string fileName)
{
    public string FileName => fileName;

    /// <returns>Number of rows written.</returns>
    public abstract Task<int> ExportAsync(ExportScope scope, string folder, CancellationToken cancellation);

    /// <summary>Inserts the rows of the file, in the ambient transaction.</summary>
    /// <param name="db">Where.</param>
    /// <param name="folder">The folder of the file.</param>
    /// <param name="numbers">From those in the files to those in the database.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Number of rows.</returns>
    /// <exception cref="ImportException">The file is missing or damaged.</exception>
    public abstract Task<int> LoadAsync(
        LmiDbContext db, string folder, BuiltInNumbers numbers, CancellationToken cancellation);
}

/// <param name="fileName">The file.</param>
/// <param name="rows">What of the database belongs to the built-in data.</param>
internal sealed class BuiltInTable<T>(string fileName, Func<ExportScope, IEnumerable<T>> rows) : BuiltInTable(fileName)
    where T : class
{
    public override Task<int> ExportAsync(ExportScope scope, string folder, CancellationToken cancellation) =>
        new BuiltInFile<T>(scope.Db, FileName, scope.Numbers).WriteAsync(folder, rows(scope), cancellation);

    public override async Task<int> LoadAsync(
        LmiDbContext db, string folder, BuiltInNumbers numbers, CancellationToken cancellation)
    {
        await using var insert = new BulkInsert<T>(db);
        var count = 0;
        foreach (var row in new BuiltInFile<T>(db, FileName, numbers).Read(folder))
        {
            await insert.AddAsync(row, cancellation);
            count++;
        }

        await insert.FlushAsync(cancellation);
        return count;
    }
}
