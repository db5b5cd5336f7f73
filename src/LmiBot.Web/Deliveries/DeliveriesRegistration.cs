using LmiBot.Deliveries;

namespace LmiBot.Web.Deliveries;

internal static class DeliveriesRegistration
{
    /// <summary>What is sent unasked: the outbox's sender. What it says is each feature's <see cref="IDeliveryContent"/>.</summary>
    public static void AddDeliveries(this IServiceCollection services)
    {
        services.AddSingleton<ClaimDeliveries>();
        services.AddSingleton<DeliveryBell>();
    }
}
