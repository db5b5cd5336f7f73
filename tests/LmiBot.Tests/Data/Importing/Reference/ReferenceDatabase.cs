using LmiBot.Data;
using LmiBot.Data.Importing;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LmiBot.Tests.Data.Importing.Reference;

/// <summary>An empty database with a folder of its own, which go away with it.</summary>
public sealed class ReferenceDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lmibot-");

    private readonly TestDatabase _database;

    public ReferenceDatabase()
    {
        _database = new TestDatabase(Path.Combine(_folder.FullName, "lmi.db"));
        _database.CreateTables();
    }

    public LmiDbContext Open(params IEnumerable<IInterceptor> interceptors) => _database.Open(interceptors);

    /// <summary>A file in the database's folder, one line each.</summary>
    public string Write(string name, params IEnumerable<string> lines)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")));
        return path;
    }

    public string Folder(string name) => _folder.CreateSubdirectory(name).FullName;

    public Task<IReadOnlyList<ImportedFile>> ImportAsync(params IReadOnlyList<string> paths) => ImportEditionAsync(null, paths);

    public async Task<IReadOnlyList<ImportedFile>> ImportEditionAsync(string? vintage, IReadOnlyList<string> paths)
    {
        await using var db = Open();
        return await new Importer(db, TimeProvider.System).ImportAsync(new ImportRequest(paths, Vintage: vintage), null, TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Delete(recursive: true);
    }
}
