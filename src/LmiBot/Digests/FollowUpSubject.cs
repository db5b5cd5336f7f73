using System.Globalization;

namespace LmiBot.Digests;

/// <summary>Which message is edited or deleted; as the subject of a delivery <c>3 4711</c>.</summary>
/// <param name="DigestRunId">Of the run.</param>
/// <param name="DeliveryId">With which it was sent.</param>
public sealed record FollowUpSubject(int DigestRunId, long DeliveryId)
{
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{DigestRunId} {DeliveryId}");

    public static FollowUpSubject Read(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var parts = subject.Split(' ');
        return new FollowUpSubject(int.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
