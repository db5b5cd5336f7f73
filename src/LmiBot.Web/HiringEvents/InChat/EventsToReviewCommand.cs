using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.HiringEvents;
using LmiBot.Web.Access;
using LmiBot.Web.Chat;
using LmiBot.Web.HiringEvents.Reviewing;

namespace LmiBot.Web.HiringEvents.InChat;

/// <summary>"events to review".</summary>
internal sealed partial class EventsToReviewCommand(ListHiringEvents list, HiringEventReplies replies) : IChatCommand
{
    public Regex Words => Pattern();

    public UseCase? Private => UseCase.ReviewHiringEvents;

    public async Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken) =>
        replies.List(await list.RunAsync(await turn.CallerAsync(), HiringEventList.AwaitingReview, EventText.Offset(said), EventText.PageRows, cancellationToken), ReviewText.NoneToReview);

    [GeneratedRegex($"^((list|show) )?(me )?(the )?(hiring )?events (to|for|in) review{EventText.PageWords}$", CommandText.Options)]
    private static partial Regex Pattern();
}
