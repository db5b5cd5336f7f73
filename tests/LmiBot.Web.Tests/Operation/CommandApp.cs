using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace LmiBot.Web.Tests.Operation;

/// <summary>The app as its commands have it: built with a configuration, right or wrong, and not started.</summary>
internal sealed class CommandApp : IDisposable
{
    /// <summary>Where the database is.</summary>
    public TemporaryFolder Folder { get; } = new();

    public async Task<(int Code, string Output, string Error)> RunAsync(Func<IServiceProvider, Command> command, IEnumerable<(string Key, string Value)> settings, params string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Configuration["ConnectionStrings:Lmi"] = $"Data Source={Folder.Database}";
        foreach (var (key, value) in settings)
            builder.Configuration[key] = value;
        builder.AddLmiBot();
        await using var app = builder.Build();
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var code = await command(app.Services).Parse(args).InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose() => Folder.Dispose();
}
