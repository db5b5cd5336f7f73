using System.Diagnostics;

namespace LmiBot.EndToEnd.Tests;

public sealed class FourQuartersTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_script_of_the_docs_builds_four_true_releases_in_a_new_database()
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Repository.Root, "..", "shared", "data")), "The publishers' files are not here.");
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo("bash", ["-e", "-c", await ScriptAsync()]) { WorkingDirectory = Repository.Root };
        start.Environment["ConnectionStrings__Lmi"] = $"Data Source={Path.Combine(folder.Path, "lmi.db")}";

        await using var script = new ChildProcess(start);
        await script.SucceedAsync(Cancellation);

        var lines = script.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["2025Q3", "2025Q4", "2026Q1", "2026Q2"], lines.Where(line => line.Contains(" is published: ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]));
        Assert.Equal(
            ["2026Q2: 6 of 32", "2026Q1: 6 of 32", "2025Q4: 6 of 32", "2025Q3: 32 of 32"],
            lines.TakeLast(4).Select(line => $"{line.Split(' ')[0]} {line.Split("; ")[1].Replace(" sources are new", "", StringComparison.Ordinal)}"));
    }

    /// <summary>As it stands there, but for the program, which is built.</summary>
    private static async Task<string> ScriptAsync()
    {
        var docs = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "asking.md"), Cancellation);
        var script = docs.Split("## Four true quarters")[1].Split("```sh")[1].Split("```")[0];
        return script.Replace("dotnet run --project src/LmiBot.Web --", $"dotnet '{Repository.WebAssembly}'", StringComparison.Ordinal);
    }
}
