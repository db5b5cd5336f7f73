using System.Collections.Concurrent;
using LmiBot.Channels.Protocol;
using LmiBot.Conversations;
using LmiBot.Deliveries;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Deliveries;

/// <summary>
/// Takes the next few deliveries all the way: claimed, written, begun, sent. So few at a time, a fifth of a second's worth, that a crash leaves hardly more in
/// doubt than what is on the network anyway, and so many that the database is asked a few times a second, not for each.
/// </summary>
internal sealed class DeliveryRound(
    ClaimDeliveries claims, BeginDeliveries begin, DeliveryWriter writer, DeliveryRoute route, DeliverySettler settler,
    IOptions<DeliveryOptions> options, TimeProvider time, ILogger<DeliveryRound> logger) : IDisposable
{
    /// <summary>What Teams takes four seconds to answer is as much as may be on its way.</summary>
    private const int MostInFlight = 200;

    private readonly TimeSpan _lease = options.Value.Lease;
    private readonly DeliveryPace _pace = new(options.Value.PerSecond, time);
    private readonly SemaphoreSlim _places = new(MostInFlight);
    private readonly ConcurrentDictionary<(string, string), bool> _busy = new();
    private Task _starting = Task.CompletedTask;

    /// <summary>Returns when all of them may go on their way, in their pace; the next may be claimed and written meanwhile, and begun after that.</summary>
    /// <param name="stopping">What isn't begun then is put back.</param>
    /// <returns>False: there was nothing to send.</returns>
    public async Task<bool> RunAsync(CancellationToken stopping)
    {
        var claim = await claims.RunAsync(await FreePlacesAsync(stopping), _lease, stopping);
        var left = claim.Deliveries.ToDictionary(d => d.DeliveryId);
        try
        {
            var messages = await PrepareAsync(claim, left, stopping);
            await _starting;
            stopping.ThrowIfCancellationRequested();
            var begun = await BeginAsync(messages, claim);
            foreach (var message in begun)
            {
                left.Remove(message.Delivery.DeliveryId);
                settler.Begin(message.Delivery, claim.Id);
                _busy[DeliveryRoute.PlaceOf(message.Delivery)] = true;
            }
            _starting = StartAsync(begun, claim.Id);
        }
        finally
        {
            foreach (var delivery in left.Values)
                settler.Settle(delivery, claim.Id, new DeliveryOutcome.Again(delivery.NotBefore, delivery.Problem));
        }
        return claim.Deliveries.Count > 0;
    }

    /// <summary>Waits until nothing is on its way.</summary>
    public async Task EndAsync()
    {
        await _starting;
        for (var i = 0; i < MostInFlight; i++)
            await _places.WaitAsync();
    }

    public void Dispose() => _places.Dispose();

    private async Task<int> FreePlacesAsync(CancellationToken stopping)
    {
        await _places.WaitAsync(stopping);
        return Math.Min(_places.Release() + 1, Math.Max(1, (int)(_pace.Rate / 5)));
    }

    /// <summary>Those that may be sent now; the others are settled.</summary>
    private async Task<List<Message>> PrepareAsync(DeliveryClaim claim, Dictionary<long, Delivery> left, CancellationToken stopping)
    {
        var conversations = await route.FindAsync(claim.Deliveries, stopping);
        var messages = new List<Message>();
        foreach (var (delivery, outcome) in Postponed(claim.Deliveries))
        {
            var conversation = conversations.GetValueOrDefault(DeliveryRoute.PlaceOf(delivery));
            var (activity, ended) = (outcome ?? Missing(delivery, conversation)) is { } early ? (null, early) : await writer.WriteAsync(delivery, stopping);
            if (ended is null)
                messages.Add(new Message(delivery, conversation, activity!));
            else if (left.Remove(delivery.DeliveryId))
                settler.Settle(delivery, claim.Id, ended);
        }
        return messages;
    }

    /// <summary>From here to the network nothing is cancelled: what is said to have begun is sent.</summary>
    private async Task<List<Message>> BeginAsync(List<Message> messages, DeliveryClaim claim)
    {
        var begun = await begin.RunAsync(claim.Id, [.. messages.Where(m => !DeliveryRoute.IsWebChat(m.Delivery)).Select(m => m.Delivery.DeliveryId)], _lease, CancellationToken.None);
        return [.. messages.Where(m => DeliveryRoute.IsWebChat(m.Delivery) || begun.Contains(m.Delivery.DeliveryId))];
    }

    /// <summary>One at a time in a conversation, in order: the others come seconds later, and none waits here for a conversation's limit.</summary>
    private IEnumerable<(Delivery Delivery, DeliveryOutcome? Outcome)> Postponed(IReadOnlyList<Delivery> deliveries)
    {
        foreach (var place in deliveries.GroupBy(DeliveryRoute.PlaceOf))
        {
            var wait = _busy.ContainsKey(place.Key) ? 1 : 0;
            foreach (var delivery in place)
                yield return (delivery, wait++ is > 0 and var seconds ? new DeliveryOutcome.Again((time.GetUtcNow() + TimeSpan.FromSeconds(seconds)).UtcDateTime, delivery.Problem) : null);
        }
    }

    private static DeliveryOutcome.Refused? Missing(Delivery delivery, Conversation? conversation) =>
        DeliveryRoute.IsWebChat(delivery) || conversation is { RetiredAt: null } ? null
        : new DeliveryOutcome.Refused(conversation?.RetiredBecause ?? DeliveryProblems.UnknownConversation);

    private async Task StartAsync(List<Message> messages, Guid claim)
    {
        foreach (var message in messages)
        {
            if (!DeliveryRoute.IsWebChat(message.Delivery))
                await _pace.WaitAsync(CancellationToken.None);
            await _places.WaitAsync();
            _ = SendAsync(message, claim);
        }
    }

    private async Task SendAsync(Message message, Guid claim)
    {
        var delivery = message.Delivery;
        DeliveryOutcome outcome;
        try
        {
            var result = await route.SendAsync(delivery, message.Conversation, message.Activity, CancellationToken.None);
            _pace.Slow(DeliveryOutcomes.PaceAfter(result));
            outcome = DeliveryOutcomes.Of(result, delivery, time.GetUtcNow());
        }
        catch (Exception exception)
        {
            logger.DeliveryBroke(exception, delivery.DeliveryId);
            outcome = DeliveryRoute.IsWebChat(delivery)
                ? new DeliveryOutcome.Again((time.GetUtcNow() + _lease).UtcDateTime, exception.GetType().Name)
                : new DeliveryOutcome.Uncertain(exception.GetType().Name);
        }
        settler.Settle(delivery, claim, outcome);
        _busy.TryRemove(DeliveryRoute.PlaceOf(delivery), out _);
        _places.Release();
    }

    private sealed record Message(Delivery Delivery, Conversation? Conversation, Activity Activity);
}
