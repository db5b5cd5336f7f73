using System.CommandLine;
using LmiBot.Data;
using LmiBot.Data.Importing;
using LmiBot.Web.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Data;

public sealed class ImportCommandTests : IAsyncDisposable
{
    private const string Header = "STFIPS,Area,OccCode,Title,BaseYear,Base,ProjYear,Projected,PercentChange,AvgAnnualOpenings";
    private const string Nurses = "48,Texas,29-1141,Registered Nurses,2022,233850,2032,267980,14.6,16900";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lmibot-");
    private readonly ServiceProvider _services;

    public ImportCommandTests()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:Lmi", $"Data Source={Path.Combine(_folder.FullName, "lmi.db")};Pooling=False")])
            .Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddLmiDatabase(configuration)
            .AddScoped<Importer>()
            .AddSingleton<DatabaseSetup>()
            .BuildServiceProvider();
    }

    [Fact]
    public async Task Each_layout_is_listed_by_name()
    {
        var (code, output, _) = await RunAsync("--list");

        Assert.Equal(0, code);
        foreach (var name in new[] { "oews", "employment-projections", "projections-central" })
            Assert.Contains($"{name} ", output, StringComparison.Ordinal);
    }

    private const string Draft = "Release 2026Q4 is a draft. Next: release check 2026Q4, then release publish 2026Q4\n";

    [Fact]
    public async Task A_file_is_imported_and_then_unchanged()
    {
        var path = Write("texas.csv", Header, Nurses);

        var first = await RunAsync("--bare", "--release", "2026Q4", path);
        var second = await RunAsync("--bare", path);

        Assert.Equal((0, "imported  texas.csv: projections-central, 2022-32, 1 rows\n1 imported\n" + Draft, "file 1 of 1  texas.csv  0 rows\n"), first);
        Assert.Equal((0, "unchanged texas.csv: projections-central, 2022-32, 1 rows\n1 unchanged\n" + Draft), (second.Code, second.Output));
    }

    [Fact]
    public async Task A_bad_file_is_named_on_the_error_stream_and_in_the_exit_code()
    {
        var bad = Write("bad.csv", Header, Nurses.Replace("233850", "many", StringComparison.Ordinal));
        var good = Write("good.csv", Header, Nurses);

        var (code, output, error) = await RunAsync("--bare", "--release", "2026Q4", bad, good);

        Assert.Equal(1, code);
        Assert.EndsWith("failed    bad.csv, line 2, column Base: found \"many\", expected a number of jobs\n", error, StringComparison.Ordinal);
        Assert.EndsWith("1 imported, 1 failed\n" + Draft, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_import_is_an_error()
    {
        var (code, _, error) = await RunAsync();

        Assert.Equal(1, code);
        Assert.Contains("Name at least one file or folder to import", error, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private string Write(string name, params string[] lines)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllLines(path, lines);
        return path;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await ImportCommand.Create(_services).Parse(args).InvokeAsync(
            new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
