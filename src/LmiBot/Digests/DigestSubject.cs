using System.Globalization;

namespace LmiBot.Digests;

/// <summary>Which digest a delivery is; as its subject <c>3 12</c>, of what corrects or deletes one that was sent <c>3 12 4711</c>.</summary>
/// <param name="DigestRunId">Of the run.</param>
/// <param name="SubscriptionId">Whose.</param>
/// <param name="DeliveryId">With which it was sent.</param>
public sealed record DigestSubject(int DigestRunId, int SubscriptionId, long? DeliveryId = null)
{
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{DigestRunId} {SubscriptionId}{(DeliveryId is { } id ? $" {id}" : "")}");

    public static DigestSubject Read(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var parts = subject.Split(' ');
        return new DigestSubject(
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            int.Parse(parts[1], CultureInfo.InvariantCulture),
            parts.Length > 2 ? long.Parse(parts[2], CultureInfo.InvariantCulture) : null);
    }
}
