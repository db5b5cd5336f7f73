using LmiBot.Asking;
using LmiBot.Channels;
using LmiBot.Web.Deliveries;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LmiBot.Web.Operation;

/// <summary>
/// Sends traces and metrics to the collector that <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names, with all of OpenTelemetry's other settings;
/// without it nobody listens, and nothing of OpenTelemetry is loaded.
/// </summary>
internal sealed class TelemetryExport(IConfiguration configuration) : IHostedService, IDisposable
{
    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            Listen();
        return Task.CompletedTask;
    }

    /// <summary>Sends what is left: registered first, it starts before the server and stops after it.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(Dispose, cancellationToken);

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    private void Listen()
    {
        // Spans of requests say method, path and host: in .NET 10 only when asked for, before the server starts.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", false);
        _traces = Sdk.CreateTracerProviderBuilder().ConfigureServices(UseSettings).ConfigureResource(Describe)
            .AddSource(ChannelTelemetry.Name, "Microsoft.AspNetCore", "System.Net.Http")
            .AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder().ConfigureServices(UseSettings).ConfigureResource(Describe)
            .AddMeter(ChannelTelemetry.Name, AskingTelemetry.Name, DeliveryTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http")
            .AddOtlpExporter().Build();
    }

    // Else OpenTelemetry reads environment variables only.
    private void UseSettings(IServiceCollection services) => services.AddSingleton(configuration);

    // What OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES say comes after, and wins.
    private static void Describe(ResourceBuilder resource) => resource.AddService("lmibot").AddEnvironmentVariableDetector();
}
