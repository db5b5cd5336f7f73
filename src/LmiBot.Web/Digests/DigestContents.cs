using LmiBot.Channels.Protocol;
using LmiBot.Deliveries;
using LmiBot.Digests;
using LmiBot.Web.Deliveries;

namespace LmiBot.Web.Digests;

/// <summary>The digest, as its subscriber wants it when it is sent.</summary>
internal sealed class DigestContent(ReadDigestDelivery deliveries, ComputeDigest compute, DigestCards cards) : IDeliveryContent
{
    public string Kind => DigestKinds.Digest;

    public async Task<Activity?> WriteAsync(Delivery delivery, CancellationToken cancellationToken) =>
        await deliveries.TopicAsync(delivery, cancellationToken) is var (topic, release) ? cards.Sent(await compute.OrRefuseAsync(c => c.RunAsync(topic, release, cancellationToken))) : null;
}

/// <summary>The same for staff to see.</summary>
internal sealed class TestDigestContent(ReadDigestDelivery deliveries, ComputeDigest compute, DigestCards cards) : IDeliveryContent
{
    public string Kind => DigestKinds.Test;

    public async Task<Activity?> WriteAsync(Delivery delivery, CancellationToken cancellationToken) =>
        await deliveries.TestAsync(delivery, cancellationToken) is { } topic ? cards.Sent(await compute.OrRefuseAsync(c => c.RunAsync(topic, cancellationToken))) : null;
}

/// <summary>The digest anew, in the place of the one that was sent.</summary>
internal sealed class CorrectionContent(ReadDigestDelivery deliveries, ComputeDigest compute, DigestCards cards) : IDeliveryContent
{
    public string Kind => DigestKinds.Correction;

    public async Task<Activity?> WriteAsync(Delivery delivery, CancellationToken cancellationToken) =>
        await deliveries.CorrectionAsync(delivery, cancellationToken) is var (topic, release, activity)
            ? cards.Sent(await compute.OrRefuseAsync(c => c.RunAsync(topic, release, cancellationToken))) with { Type = ActivityTypes.MessageUpdate, Id = activity }
            : null;
}

/// <summary>Deletes the one that was sent.</summary>
internal sealed class RecallContent(ReadDigestDelivery deliveries) : IDeliveryContent
{
    public string Kind => DigestKinds.Recall;

    public async Task<Activity?> WriteAsync(Delivery delivery, CancellationToken cancellationToken) =>
        await deliveries.RecalledAsync(delivery, cancellationToken) is { } activity ? new Activity { Type = ActivityTypes.MessageDelete, Id = activity } : null;
}

/// <summary>What the staff channel hears of digests.</summary>
internal sealed class DigestNoticeContent(ReadDigestNotice notices, DigestReportCards cards) : IDeliveryContent
{
    public string Kind => DigestKinds.Notice;

    public async Task<Activity?> WriteAsync(Delivery delivery, CancellationToken cancellationToken) =>
        await notices.RunAsync(delivery, cancellationToken) is var (news, progress) ? cards.Report(progress, news) : null;
}

internal static class ComputedDigests
{
    /// <exception cref="RefusedDeliveryException">The release has no such topic, and will not get it: it never changes.</exception>
    public static async Task<Digest> OrRefuseAsync(this ComputeDigest compute, Func<ComputeDigest, Task<Digest>> run)
    {
        try
        {
            return await run(compute);
        }
        catch (NoSuchTopicException)
        {
            throw new RefusedDeliveryException(DeliveryProblems.NoSuchTopic);
        }
    }
}
