using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using LmiBot.Channels;

namespace LmiBot.Web.Tests.Fuzzing;

/// <summary>Counts the turns that get as far as a handler, by type of activity and outcome.</summary>
internal sealed class TurnCounts : IDisposable
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();

    public TurnCounts()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == ChannelTelemetry.Name && instrument.Name == "lmibot.turn.duration")
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((_, _, tags, _) => Count(tags));
        _listener.Start();
    }

    public int Total => _counts.Values.Sum();

    public int Of(string turn) => _counts.GetValueOrDefault(turn);

    public override string ToString() => $"{Total} turns: {string.Join(", ", _counts.OrderBy(c => c.Key).Select(c => $"{c.Value} {c.Key}"))}";

    public void Dispose() => _listener.Dispose();

    private void Count(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string? type = null, outcome = null;
        foreach (var (name, value) in tags)
        {
            type = name == "lmibot.activity.type" ? (string?)value : type;
            outcome = name == "lmibot.outcome" ? (string?)value : outcome;
        }
        _counts.AddOrUpdate($"{type} {outcome}", 1, (_, count) => count + 1);
    }
}
