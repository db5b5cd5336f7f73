using System.Diagnostics;
using System.Diagnostics.Metrics;
using LmiBot.Channels.Outbound;
using LmiBot.Channels.Turns;
using Activity = LmiBot.Channels.Protocol.Activity;

namespace LmiBot.Channels;

/// <summary>
/// Traces and metrics of the channel layer, next to free while nobody listens. What a tag may say is from a closed set,
/// for callers choose what an activity says: no ids, no names, no texts.
/// </summary>
public sealed class ChannelTelemetry
{
    /// <summary>Of the activity source and of the meter.</summary>
    public const string Name = "LmiBot.Channels";

    private static readonly ActivitySource Source = new(Name);

    private readonly Histogram<double> _turns;
    private readonly Counter<long> _calls;
    private readonly Counter<long> _refused;

    public ChannelTelemetry(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(Name);
        _turns = meter.CreateHistogram<double>("lmibot.turn.duration", "s", "How long turns take, by activity type, channel and outcome.");
        _calls = meter.CreateCounter<long>("lmibot.connector.calls", "{call}", "Calls of connectors, each try of them, by what came of it.");
        _refused = meter.CreateCounter<long>("lmibot.requests.refused", "{request}", "Direct Line requests that were too many.");
    }

    /// <summary>Measures a turn until it is disposed of; null while nobody listens.</summary>
    internal TurnMeasure? Turn(Activity activity) =>
        _turns.Enabled || Source.HasListeners() ? new TurnMeasure(_turns, Source, activity) : null;

    /// <param name="problem">What came of a call; null: it did what it was to do.</param>
    internal void Called(SendResult? problem)
    {
        if (_calls.Enabled)
            _calls.Add(1, new KeyValuePair<string, object?>("lmibot.result", problem?.GetType().Name ?? nameof(SendResult.Sent)));
    }

    internal void Refused() => _refused.Add(1);
}
