using LmiBot.Access;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Web.Access;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Releases;

/// <summary>Releases in chat, by words and by buttons. Cards stay, since others may read them; what a button brings follows.</summary>
internal sealed class ReleaseFeature(ReleaseDesk desk, StaffPlaces staff) : IChatFeature
{
    public string Name => "releases";

    public async ValueTask<TurnResult?> TryAnswerAsync(ChatTurn turn, string? state, CancellationToken cancellationToken)
    {
        var isButton = ReleaseRequest.IsIn(turn.Context.Activity);
        var request = isButton ? ReleaseRequest.OfButton(turn.Context.Activity) : ReleaseRequest.OfWords(turn.Context);
        if (request is null)
            return isButton ? new TurnResult([Reply.Text(ReleaseReplyText.Outdated)]) : null;
        var (reply, refusal) = await DoAsync(request, turn, cancellationToken);
        return new TurnResult([reply ?? Reply.Text(refusal!)]);
    }

    public async ValueTask<TurnResult?> TryRespondAsync(ChatTurn turn, string? state, CancellationToken cancellationToken)
    {
        if (!ReleaseRequest.IsIn(turn.Context.Activity))
            return null;
        if (ReleaseRequest.OfButton(turn.Context.Activity) is not { } request)
            return new TurnResult([], Response: Respond.WithMessage(ReleaseReplyText.Outdated));
        var (reply, refusal) = await DoAsync(request, turn, cancellationToken);
        return reply is null
            ? new TurnResult([], Response: Respond.WithMessage(refusal!))
            : new TurnResult([reply], Response: Respond.WithMessage(ReleaseReplyText.AnsweredBelow));
    }

    private async Task<(Activity? Reply, string? Refusal)> DoAsync(ReleaseRequest request, ChatTurn turn, CancellationToken cancellationToken)
    {
        try
        {
            await staff.RequireAsync(turn, UseCase.ManageReleases, cancellationToken);
            return (await desk.DoAsync(request, await turn.CallerAsync(), cancellationToken), null);
        }
        catch (RefusedException refusal)
        {
            return (null, refusal.Message);
        }
    }
}
