using LmiBot.HiringEvents;

namespace LmiBot.Web.HiringEvents.Reviewing;

/// <summary>What was done, as the trail says it.</summary>
internal static class ReviewActionText
{
    public static string Of(HiringEventAction action) => action switch
    {
        HiringEventAction.Log => ReviewText.Logged,
        HiringEventAction.Import => ReviewText.Imported,
        HiringEventAction.Change => ReviewText.Changed,
        HiringEventAction.Ask => ReviewText.Asked,
        HiringEventAction.Publish => ReviewText.Published,
        HiringEventAction.Reject => ReviewText.Rejected,
        HiringEventAction.Merge => ReviewText.Merged,
        HiringEventAction.Withdraw => ReviewText.Withdrawn,
        HiringEventAction.Answer => ReviewText.Answered,
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };
}
