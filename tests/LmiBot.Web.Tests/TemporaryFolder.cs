using LmiBot.Data;
using LmiBot.Tests.Data;
using LmiBot.Web.Tests.Data;

namespace LmiBot.Web.Tests;

/// <summary>A folder and a database that are gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lmibot-");
    private readonly TestDatabase _database;
    private bool _isUsed;

    public TemporaryFolder() => _database = new TestDatabase(SqliteFile);

    public string Path => _folder.FullName;

    /// <summary>Where the database is, if it is a SQLite file.</summary>
    public string SqliteFile => System.IO.Path.Combine(Path, "lmi.db");

    /// <inheritdoc cref="TestDatabase.Settings"/>
    public IReadOnlyDictionary<string, string> Settings
    {
        get
        {
            _isUsed = true;
            return _database.Settings;
        }
    }

    /// <inheritdoc cref="TestDatabase.Open"/>
    public LmiDbContext Open()
    {
        _isUsed = true;
        return _database.Open();
    }

    /// <summary>Makes a database that nobody has used yet what the first start of the app makes it, in a fraction of the time.</summary>
    public void Fill()
    {
        if (!_isUsed)
            _database.CopyFrom(FilledDatabase.Template);
        _isUsed = true;
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Delete(recursive: true);
    }
}
