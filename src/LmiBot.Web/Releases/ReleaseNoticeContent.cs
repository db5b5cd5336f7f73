using LmiBot.Channels.Protocol;
using LmiBot.Deliveries;
using LmiBot.Digests;
using LmiBot.Releases;
using LmiBot.Web.Deliveries;

namespace LmiBot.Web.Releases;

/// <summary>What the staff channel hears of releases.</summary>
internal sealed class ReleaseNoticeContent(ReadReleaseNotice notices, DigestReport digests, ReleaseCards cards) : IDeliveryContent
{
    public string Kind => ReleaseNotices.Kind;

    public async Task<Activity?> WriteAsync(Delivery delivery, CancellationToken cancellationToken) =>
        await notices.RunAsync(delivery.Subject, cancellationToken) is { } news ? cards.Notice(news, await DigestOfAsync(news, cancellationToken)) : null;

    private async Task<DigestProgress?> DigestOfAsync(NewsOfRelease news, CancellationToken cancellationToken) =>
        news.Notice.News == ReleaseNews.Withdrawn ? await digests.FindAsync(news.Release.Name, cancellationToken) : null;
}
