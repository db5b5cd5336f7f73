namespace LmiBot.Tests.Data.Importing.Reference;

/// <summary>Where the tests find files.</summary>
internal static class ReferenceFolders
{
    /// <summary>The root of the repository: the folder that holds the solution.</summary>
    public static string Repository { get; } = FindRepository(AppContext.BaseDirectory);

    /// <summary>Our own lists.</summary>
    public static string Curated { get; } = Path.Combine(Repository, "data", "curated");

    /// <summary>The publishers' whole files; the test is skipped where they are absent.</summary>
    public static string Shared()
    {
        var folder = Environment.GetEnvironmentVariable("LMIBOT_SHARED_DATA") ?? Path.Combine(Repository, "..", "shared", "data");
        Assert.SkipUnless(Directory.Exists(folder), $"The publishers' files are not at {folder} (set LMIBOT_SHARED_DATA).");
        return folder;
    }

    private static string FindRepository(string folder) => File.Exists(Path.Combine(folder, "LmiBot.sln"))
        ? folder
        : FindRepository(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above the tests holds LmiBot.sln."));
}
