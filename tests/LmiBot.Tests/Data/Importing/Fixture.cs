namespace LmiBot.Tests.Data.Importing;

/// <summary>Small files in the publishers' layouts, with true rows of theirs.</summary>
internal static class Fixture
{
    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Data", "Importing", "Fixtures", name);

    /// <summary>A copy in another folder with some text replaced.</summary>
    public static string Changed(string name, string folder, string found, string replacement)
    {
        var text = File.ReadAllText(Path(name));
        Assert.Contains(found, text, StringComparison.Ordinal);
        var path = System.IO.Path.Combine(folder, name);
        File.WriteAllText(path, text.Replace(found, replacement, StringComparison.Ordinal));
        return path;
    }

    /// <summary>The rows of a tab-separated fixture, which a test puts into a workbook.</summary>
    public static string[][] Rows(string name) => [.. File.ReadAllLines(Path(name)).Select(line => line.Split('\t'))];
}
