using System.CommandLine;
using LmiBot.Data;
using LmiBot.Data.BuiltIn;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Data;

/// <summary><c>export-data [--to FOLDER]</c>: the database as the built-in data set of the home state.</summary>
internal static class ExportDataCommand
{
    /// <summary>The command, for the root command of the program.</summary>
    /// <param name="services">Gives a scope with an <see cref="LmiDbContext"/> for each run, and the configuration.</param>
    public static Command Create(IServiceProvider services)
    {
        var folder = new Option<string>("--to") { Description = "Folder to write to.", DefaultValueFactory = _ => "data" };
        var command = new Command("export-data", "Write the newest release as the built-in data of the home area.") { folder };
        command.SetAction((parsed, cancellation) => RunAsync(services, parsed.GetRequiredValue(folder), parsed.InvocationConfiguration, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string folder, InvocationConfiguration console, CancellationToken cancellation)
    {
        await services.GetRequiredService<DatabaseSetup>().EnsureAsync(fill: true, cancellation);
        await using var scope = services.CreateAsyncScope();
        var home = scope.ServiceProvider.GetRequiredService<IOptions<AgencyOptions>>().Value.HomeArea;
        var db = scope.ServiceProvider.GetRequiredService<LmiDbContext>();
        try
        {
            foreach (var (file, rows) in await BuiltInData.ExportAsync(db, home, folder, cancellation))
                await console.Output.WriteLineAsync($"{file,-24} {rows,8:N0} rows");
            return 0;
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
