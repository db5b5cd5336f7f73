using LmiBot.Deliveries;

namespace LmiBot.Web.Deliveries;

internal static class DeliveriesRegistration
{
    /// <summary>What is sent unasked: the outbox and its sender. What it says is each feature's <see cref="IDeliveryContent"/>. Set by the configuration section <c>Deliveries</c>.</summary>
    public static void AddDeliveries(this IServiceCollection services)
    {
        services.AddOptions<DeliveryOptions>().BindConfiguration("Deliveries")
            .Validate(o => o.PerSecond is >= 1 and <= 50, "Deliveries:PerSecond is from 1 to 50: Teams takes about 50 messages a second from a bot in a tenant.")
            .Validate(o => o.Lease >= TimeSpan.FromSeconds(1) && o.LookEvery >= TimeSpan.FromSeconds(1), "Deliveries:Lease and Deliveries:LookEvery are a second at least: write hours, minutes and seconds, such as 00:01:00.")
            .ValidateOnStart();
        services.AddSingleton<ClaimDeliveries>();
        services.AddSingleton<BeginDeliveries>();
        services.AddSingleton<SettleDeliveries>();
        services.AddSingleton<EndInterruptedDeliveries>();
        services.AddSingleton<WaitingDeliveries>();
        services.AddSingleton<CountDeliveries>();
        services.AddSingleton<HoldDeliveries>();
        services.AddSingleton<DeliveryBell>();
        services.AddSingleton<DeliveryWriter>();
        services.AddSingleton<DeliveryRoute>();
        services.AddSingleton<DeliverySettler>();
        services.AddSingleton<DeliveryTelemetry>();
        services.AddSingleton<DeliveryRound>();
        services.AddHostedService<DeliverySender>();
    }
}
