using LmiBot.Data.Importing;

namespace LmiBot.Tests.Data.Importing.Reference;

public sealed class WholeReferenceTests(WholeReference reference) : IClassFixture<WholeReference>
{
    [Fact]
    public async Task Every_file_is_imported()
    {
        var files = await reference.FilesAsync();

        Assert.All(files, f => Assert.True(f.Outcome is ImportOutcome.Imported, $"{f.FileName} {f.Layout} {f.Message}"));
        foreach (var f in files)
            TestContext.Current.TestOutputHelper!.WriteLine($"{f}");
        Assert.Equal(15, files.Count);
    }
}
