using System.CommandLine;
using LmiBot.Channels.Outbound;
using LmiBot.Web.Operation.Doctor;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace LmiBot.Web.Tests.Operation;

/// <summary>The app as its commands have it: built with a configuration, right or wrong, and not started.</summary>
internal sealed class CommandApp : IDisposable
{
    /// <summary>Where the database is.</summary>
    public TemporaryFolder Folder { get; } = new();

    /// <summary>What answers the doctor's requests.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage> Network { get; set; } =
        _ => throw new HttpRequestException(HttpRequestError.NameResolutionError, "none");

    public ICredentialCheck? Credential { get; set; }

    public DateTimeOffset? Now { get; set; }

    public async Task<(int Code, string Output, string Error)> RunAsync(Func<IServiceProvider, Command> command, IEnumerable<(string Key, string Value)> settings, params string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        foreach (var (key, value) in Folder.Settings.Select(setting => (setting.Key, setting.Value)).Concat(settings))
            builder.Configuration[key] = value;
        builder.AddLmiBot();
        builder.Services.AddHttpClient(DoctorRegistration.Client).ConfigurePrimaryHttpMessageHandler(() => new Answering(Network));
        if (Credential is { } credential)
            builder.Services.Replace(ServiceDescriptor.Singleton(credential));
        if (Now is { } now)
            builder.Services.AddSingleton<TimeProvider>(new Stopped(now));
        await using var app = builder.Build();
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var code = await command(app.Services).Parse(args).InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose() => Folder.Dispose();

    private sealed class Answering(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }

    private sealed class Stopped(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
