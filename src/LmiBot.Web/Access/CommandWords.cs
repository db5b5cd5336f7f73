using LmiBot.Access;

namespace LmiBot.Web.Access;

/// <summary>What people say to have something done.</summary>
internal static class CommandWords
{
    /// <summary>A line for each thing that the caller may have done by words, and visitors may not; empty where there is none.</summary>
    public static string List(Caller caller) =>
        string.Join('\n', Enum.GetValues<UseCase>().Where(u => caller.May(u) && !Caller.Visitor.May(u)).Select(Of).OfType<string>().Select(words => $"- {words}"));

    /// <summary>Null for what is done on the command line.</summary>
    private static string? Of(UseCase useCase) => useCase switch
    {
        UseCase.GrantRoles => AccessReplyText.SayGrantRoles,
        UseCase.WithdrawRoles => AccessReplyText.SayWithdrawRoles,
        UseCase.ListRoles => AccessReplyText.SayListRoles,
        UseCase.AddOrganizations => AccessReplyText.SayAddOrganizations,
        UseCase.ListOrganizations => AccessReplyText.SayListOrganizations,
        UseCase.IssueInvitations => AccessReplyText.SayIssueInvitations,
        UseCase.RevokeInvitations => AccessReplyText.SayRevokeInvitations,
        UseCase.ListInvitations => AccessReplyText.SayListInvitations,
        UseCase.ChooseChannels => AccessReplyText.SayChooseChannels,
        UseCase.LogHiringEvents => AccessReplyText.SayLogHiringEvents,
        UseCase.ReviewHiringEvents => AccessReplyText.SayReviewHiringEvents,
        UseCase.ManageReleases => AccessReplyText.SayManageReleases,
        UseCase.ManageDigests => AccessReplyText.SayManageDigests,
        _ => null,
    };
}
