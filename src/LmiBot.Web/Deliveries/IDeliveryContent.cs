using LmiBot.Channels.Protocol;
using LmiBot.Deliveries;

namespace LmiBot.Web.Deliveries;

/// <summary>Writes the messages of one kind of delivery, in the moment in which they are sent.</summary>
internal interface IDeliveryContent
{
    /// <summary><see cref="Delivery.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>The message, not addressed; null where there is nothing to say any more: the delivery is cancelled. It may be asked for more than once.</summary>
    /// <exception cref="RefusedDeliveryException">There can be no such message, and trying again would not help.</exception>
    /// <remarks>Of type <see cref="ActivityTypes.MessageUpdate"/> or <see cref="ActivityTypes.MessageDelete"/>, with the id of one that was sent, it edits or deletes that.</remarks>
    Task<Activity?> WriteAsync(Delivery delivery, CancellationToken cancellationToken);
}
