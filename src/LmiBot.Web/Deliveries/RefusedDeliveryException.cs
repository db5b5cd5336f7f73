namespace LmiBot.Web.Deliveries;

/// <summary>Of a delivery whose message can never be written.</summary>
/// <param name="problem">Why, as a code: <see cref="LmiBot.Deliveries.Delivery.Problem"/>.</param>
internal sealed class RefusedDeliveryException(string problem) : Exception(problem)
{
    public string Problem { get; } = problem;
}
