namespace LmiBot.Access;

/// <summary>The table of who may do what. What is not in it is denied.</summary>
public static class Permissions
{
    private static readonly Dictionary<UseCase, Role[]> Table = new()
    {
        [UseCase.GrantRoles] = [Role.Administrator],
        [UseCase.WithdrawRoles] = [Role.Administrator],
        [UseCase.ListRoles] = [Role.Administrator],
        [UseCase.ChooseChannels] = [Role.Administrator],
        [UseCase.AddOrganizations] = [Role.Administrator, Role.Analyst],
        [UseCase.ListOrganizations] = [Role.Administrator, Role.Analyst],
        [UseCase.IssueInvitations] = [Role.Administrator, Role.Analyst],
        [UseCase.RevokeInvitations] = [Role.Administrator, Role.Analyst],
        [UseCase.ListInvitations] = [Role.Administrator, Role.Analyst],
        [UseCase.LogHiringEvents] = [Role.Administrator, Role.Analyst, Role.Partner],
        [UseCase.ReviewHiringEvents] = [Role.Administrator, Role.Analyst],
        [UseCase.ImportHiringEvents] = [Role.Administrator, Role.Analyst],
        [UseCase.ManageReleases] = [Role.Administrator, Role.Analyst],
        [UseCase.Subscribe] = [Role.Public],
        [UseCase.ManageDigests] = [Role.Administrator, Role.Analyst],
    };

    /// <summary>The roles of which one is enough; none for what the table does not name.</summary>
    public static IReadOnlyList<Role> Holders(UseCase useCase) => Table.GetValueOrDefault(useCase) ?? [];
}
