using LmiBot.Channels.Protocol;
using LmiBot.Deliveries;
using LmiBot.Releases;
using LmiBot.Web.Deliveries;

namespace LmiBot.Web.Releases;

/// <summary>What the staff channel hears of releases.</summary>
internal sealed class ReleaseNoticeContent(ReadReleaseNotice notices, ReleaseCards cards) : IDeliveryContent
{
    public string Kind => ReleaseNotices.Kind;

    public async Task<Activity?> WriteAsync(Delivery delivery, CancellationToken cancellationToken) =>
        await notices.RunAsync(delivery.Subject, cancellationToken) is { } news ? cards.Notice(news) : null;
}
