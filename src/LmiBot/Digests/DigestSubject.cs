using System.Globalization;

namespace LmiBot.Digests;

/// <summary>Which digest a delivery is; as its subject <c>3 12 48 General healthcare</c>.</summary>
/// <param name="DigestRunId">Of the run.</param>
/// <param name="SubscriptionId">Whose.</param>
/// <param name="Topic">What it is about. Of one that was sent, what that said; what the subscriber wants by now may be another.</param>
public sealed record DigestSubject(int DigestRunId, int SubscriptionId, DigestTopic Topic)
{
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{DigestRunId} {SubscriptionId} {Topic.AreaCode} {Topic.Audience} {Topic.FieldCode}");

    public static DigestSubject Read(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var parts = subject.Split(' ', 5);
        return new DigestSubject(
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            int.Parse(parts[1], CultureInfo.InvariantCulture),
            new DigestTopic(parts[4].Length == 0 ? null : parts[4], parts[2], Enum.Parse<DigestAudience>(parts[3])));
    }
}
