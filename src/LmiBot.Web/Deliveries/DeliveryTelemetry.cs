using System.Diagnostics.Metrics;
using LmiBot.Deliveries;

namespace LmiBot.Web.Deliveries;

/// <summary>Metrics of what is sent unasked. Tags are from closed sets: kinds and outcomes.</summary>
internal sealed class DeliveryTelemetry
{
    /// <summary>Of the meter.</summary>
    public const string Name = "LmiBot.Deliveries";

    private readonly Counter<long> _outcomes;
    private readonly Gauge<long> _waiting;

    public DeliveryTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _outcomes = meter.CreateCounter<long>("lmibot.deliveries", "{delivery}", "Deliveries, by kind and what came of them.");
        _waiting = meter.CreateGauge<long>("lmibot.deliveries.waiting", "{delivery}", "Deliveries that are to be sent, those of a later time included.");
    }

    public void Ended(Delivery delivery, DeliveryOutcome outcome)
    {
        if (_outcomes.Enabled)
            _outcomes.Add(1, new KeyValuePair<string, object?>("lmibot.kind", delivery.Kind), new KeyValuePair<string, object?>("lmibot.outcome", outcome.GetType().Name));
    }

    public void Waiting(int count) => _waiting.Record(count);
}
