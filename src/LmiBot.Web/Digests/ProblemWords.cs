using System.Globalization;
using LmiBot.Deliveries;

namespace LmiBot.Web.Digests;

/// <summary>Why a message did not arrive, in words: <c>ProblemWordsText.resx</c>. The code itself is in the file of recipients.</summary>
internal static class ProblemWords
{
    /// <param name="problem">A code of <see cref="DeliveryProblems"/>, a channel's, why the conversation was retired, or a status: "500 InternalServerError".</param>
    public static string Of(string problem) => problem switch
    {
        "BotNotInConversationRoster" or "removed" => ProblemWordsText.NotInstalled,
        "MessageWritesBlocked" or "ConversationBlockedByUser" => ProblemWordsText.Blocked,
        "ForbiddenOperationException" or "Forbidden" => ProblemWordsText.NotAllowed,
        "ConversationNotFound" or "NotFound" or "deleted" => ProblemWordsText.IsGone,
        DeliveryProblems.UnknownConversation => ProblemWordsText.NeverThere,
        DeliveryProblems.Interrupted => ProblemWordsText.Interrupted,
        DeliveryProblems.Cancelled => ProblemWordsText.CancelledByStaff,
        DeliveryProblems.NothingToSay => ProblemWordsText.NothingToSay,
        DeliveryProblems.NotWritten => ProblemWordsText.NotWritten,
        DeliveryProblems.NoSuchTopic => ProblemWordsText.NoSuchTopic,
        DeliveryProblems.TooLarge => ProblemWordsText.TooLarge,
        DeliveryProblems.ServiceUrlNotAllowed => ProblemWordsText.AddressNotAllowed,
        DeliveryProblems.NotReached => ProblemWordsText.NotReached,
        DeliveryProblems.Throttled or "PreconditionFailed" => ProblemWordsText.ToldToWait,
        ['5', _, _, ' ', ..] => Say(ProblemWordsText.ChannelFailed, problem),
        ['4', _, _, ' ', ..] => Say(ProblemWordsText.ChannelRefused, problem),
        _ => Say(ProblemWordsText.OfChannel, problem),
    };

    private static string Say(string pattern, string problem) => string.Format(CultureInfo.CurrentCulture, pattern, problem);
}
