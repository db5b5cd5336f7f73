using LmiBot.Access;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Digests;
using LmiBot.Releases;
using LmiBot.Web.Deliveries;

namespace LmiBot.Web.Releases;

/// <summary>Has done what was asked for in chat, and says what came of it.</summary>
internal sealed class ReleaseDesk(
    ListReleases list, ShowRelease show, CreateRelease create, CheckRelease check, PublishRelease publish, WithdrawRelease withdraw, DigestReport digests, ReleaseCards cards, ReleaseReplies replies, DeliveryBell bell)
{
    /// <exception cref="RefusedException">It says why.</exception>
    public async Task<Activity> DoAsync(ReleaseRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var reply = await RunAsync(request, caller, cancellationToken);
        bell.Ring();
        return reply;
    }

    private async Task<Activity> RunAsync(ReleaseRequest request, Caller caller, CancellationToken cancellationToken) => request.Do switch
    {
        ReleaseDeed.List => cards.List(await list.RunAsync(caller, cancellationToken)),
        ReleaseDeed.Show => cards.Show(await show.RunAsync(caller, request.Name, cancellationToken)),
        ReleaseDeed.Create => Reply.Text(ReleaseReplies.Created(await create.RunAsync(caller, request.Name, request.Kind, cancellationToken))),
        ReleaseDeed.Check => cards.Report(await check.RunAsync(caller, request.Name, cancellationToken)),
        ReleaseDeed.Publish => Published(await publish.RunAsync(caller, request.Name, request.Confirmed, cancellationToken)),
        _ => await WithdrawAsync(request, caller, cancellationToken),
    };

    private async Task<Activity> WithdrawAsync(ReleaseRequest request, Caller caller, CancellationToken cancellationToken)
    {
        if (request.Sure is not true && await show.RunAsync(caller, request.Name, cancellationToken) is { State: ReleaseState.Publishing or ReleaseState.Published, Before: { } before })
            return cards.AskToWithdraw(request.Name, before);
        var withdrawal = await withdraw.RunAsync(caller, request.Name, cancellationToken);
        return Reply.Text(replies.Withdrawn(withdrawal, await digests.FindAsync(withdrawal.Release.Name, cancellationToken)));
    }

    private Activity Published(Publication publication) => publication.From is { } from
        ? Reply.Text(replies.Published(publication.Report.Release, from))
        : cards.Report(publication.Report, isRefused: true);
}
