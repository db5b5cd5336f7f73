namespace LmiBot.EndToEnd.Tests;

/// <summary>Places in the repository that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The app as it was built with these tests, in the same configuration.</summary>
    public static string WebAssembly { get; } = BuildOutputOf("LmiBot.Web");

    public static string Screenshots { get; } = Path.Combine(Root, "artifacts", "screenshots");

    public static string NodeModule(params string[] path) => Path.Combine([Root, "tests", "node_modules", .. path]);

    private static string BuildOutputOf(string project)
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(Root, "src", project, "bin", framework.Parent!.Name, framework.Name, $"{project}.dll");
    }

    private static string FindRoot(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("These tests run inside the repository.")
        : File.Exists(Path.Combine(folder.FullName, "LmiBot.sln")) ? folder.FullName
        : FindRoot(folder.Parent);
}
