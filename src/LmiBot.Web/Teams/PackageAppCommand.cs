using System.CommandLine;

namespace LmiBot.Web.Teams;

/// <summary><c>package-app [--output FILE]</c>: the Teams app package, made from the configuration.</summary>
internal static class PackageAppCommand
{
    public static Command Create(IServiceProvider services)
    {
        var output = new Option<string>("--output", "-o") { Description = "The zip to write.", DefaultValueFactory = _ => "lmibot-teams.zip" };
        var command = new Command("package-app", "Make the Teams app package from the configuration.") { output };
        command.SetAction((parsed, cancellation) => RunAsync(services, parsed.GetRequiredValue(output), parsed.InvocationConfiguration, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string file, InvocationConfiguration console, CancellationToken cancellation)
    {
        var faults = services.GetRequiredService<AppPackageSettings>().Faults;
        foreach (var fault in faults)
            await console.Error.WriteLineAsync(fault);
        if (faults.Count > 0)
            return 1;
        try
        {
            await File.WriteAllBytesAsync(file, services.GetRequiredService<AppPackage>().Create(), cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
        await console.Output.WriteLineAsync($"{file}: upload it in the Teams admin center, Teams apps, Manage apps. For an update raise Teams:Version first.");
        return 0;
    }
}
