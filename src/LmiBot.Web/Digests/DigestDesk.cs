using System.Security.Cryptography;
using System.Text;
using LmiBot.Access;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Digests;
using LmiBot.Web.Access;
using LmiBot.Web.Chat;
using LmiBot.Web.Deliveries;

namespace LmiBot.Web.Digests;

/// <summary>Has done what staff asks for about the digest.</summary>
internal sealed class DigestDesk(
    SendTestDigest test, ApproveDigest approve, PauseDigest pause, ResumeDigest resume, CancelDigest cancel, CorrectDigest correct, RecallDigest recall, DigestReport report,
    SubscriptionPlaces places, StaffPlaces staff, SendTimes times, DigestReportCards cards, DigestReportFile file, DeliveryBell bell, TimeProvider time)
{
    /// <exception cref="RefusedException">It says why.</exception>
    public async Task<Activity> DoAsync(DigestRequest request, ChatTurn turn, CancellationToken cancellationToken)
    {
        await staff.RequireAsync(turn, UseCase.ManageDigests, cancellationToken);
        var reply = await RunAsync(request, turn, await turn.CallerAsync(), cancellationToken);
        bell.Ring();
        return reply;
    }

    private async Task<Activity> RunAsync(DigestRequest request, ChatTurn turn, Caller caller, CancellationToken cancellationToken) => request.Do switch
    {
        DigestDeed.Test => await TestAsync(request, turn.Context, caller, cancellationToken),
        DigestDeed.Approve => Reply.Text(DigestReplies.Approved(await approve.RunAsync(caller, times.Read(request.Words), cancellationToken))),
        DigestDeed.Pause => Reply.Text(DigestReplies.Say(DigestReplyText.IsPaused, await pause.RunAsync(caller, request.Release, cancellationToken))),
        DigestDeed.Resume => Reply.Text(DigestReplies.Say(DigestReplyText.IsResumed, await resume.RunAsync(caller, request.Release, cancellationToken))),
        DigestDeed.Cancel => Reply.Text(DigestReplies.Say(DigestReplyText.IsCancelled, await cancel.RunAsync(caller, request.Release, cancellationToken))),
        DigestDeed.Correct => Reply.Text(DigestReplies.Say(DigestReplyText.IsCorrected, await correct.RunAsync(caller, request.Release, cancellationToken))),
        DigestDeed.Recall => Reply.Text(DigestReplies.Say(DigestReplyText.IsRecalled, await recall.RunAsync(caller, request.Release, cancellationToken))),
        DigestDeed.Forms => Reply.Text(DigestReplyText.Forms),
        _ => await ReportAsync(request, turn.Context, caller, cancellationToken),
    };

    /// <summary>In a personal chat with the file of all recipients: a link that others can read would be theirs.</summary>
    private async Task<Activity> ReportAsync(DigestRequest request, TurnContext turn, Caller caller, CancellationToken cancellationToken)
    {
        var progress = await report.RunAsync(caller, request.Release, cancellationToken);
        return cards.Report(progress, file: turn.IsPersonal && TurnCallers.PersonOf(turn) is { } person ? await file.LinkAsync(progress.Release, person, cancellationToken) : null);
    }

    private async Task<Activity> TestAsync(DigestRequest request, TurnContext turn, Caller caller, CancellationToken cancellationToken)
    {
        var to = await places.PersonalAsync(turn, cancellationToken) ?? throw RefusedException.Because(DigestReplyText.NoPersonalChat);
        var wish = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(turn.ActivityKey ?? $"{Guid.CreateVersion7(time.GetUtcNow())}")));
        await test.RunAsync(caller, to, request.Id, wish, cancellationToken);
        return Reply.Text(DigestReplies.Say(DigestReplyText.TestIsSent, request.Id));
    }
}
