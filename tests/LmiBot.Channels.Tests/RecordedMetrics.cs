using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Channels.Tests;

/// <summary>What one host measures: it is to take <see cref="Factory"/> for its own.</summary>
internal sealed class RecordedMetrics : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly ConcurrentQueue<string> _counted = new();
    private readonly MeterListener _listener;

    public RecordedMetrics()
    {
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Scope == Factory && instrument.Meter.Name == ChannelTelemetry.Name)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            _counted.Enqueue(string.Join(' ', [$"{instrument.Name} {value}", .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")])));
        _listener.Start();
    }

    public IMeterFactory Factory => _services.GetRequiredService<IMeterFactory>();

    /// <summary>Each time a counter counted, with name, number and tags.</summary>
    public IReadOnlyList<string> Counted => [.. _counted];

    public void Dispose()
    {
        _listener.Dispose();
        _services.Dispose();
    }
}
