using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.HiringEvents;
using LmiBot.Web.Access;
using LmiBot.Web.Chat;
using LmiBot.Web.HiringEvents.Reviewing;

namespace LmiBot.Web.HiringEvents.InChat;

/// <summary>"my events", "my events page 2".</summary>
internal sealed partial class MyEventsCommand(ListHiringEvents list, HiringEventReplies replies) : IChatCommand
{
    public Regex Words => Pattern();

    public UseCase? Private => UseCase.LogHiringEvents;

    public async Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken) =>
        replies.List(await list.RunAsync(await turn.CallerAsync(), HiringEventList.Own, EventText.Offset(said), EventText.PageRows, cancellationToken), ReviewText.NoneOwn);

    [GeneratedRegex($"^((list|show) )?(me )?my (hiring )?events{EventText.PageWords}$", CommandText.Options)]
    private static partial Regex Pattern();
}
