using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LmiBot.Web.Tests.Operation;

/// <summary>The real app on a loopback port, as an operator runs it: with an environment, settings and a log of one's own.</summary>
internal sealed class OperatedHost(TemporaryFolder folder, string environment = "Production") : WebApplicationFactory<Program>
{
    public Dictionary<string, string> Settings { get; } = [];

    public Action<IServiceCollection> Replace { get; init; } = _ => { };

    public RecordedLog Log { get; } = new();

    /// <summary>Starts it.</summary>
    public HttpClient Start()
    {
        UseKestrel(0);
        StartServer();
        return CreateClient();
    }

    /// <summary>As a signal from the operating system does.</summary>
    public Task StopAsync() => Services.GetRequiredService<IHost>().StopAsync();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        foreach (var (key, value) in folder.Settings.Concat(Settings))
            builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.AddProvider(Log));
        builder.ConfigureServices(services => Replace(services));
    }
}
