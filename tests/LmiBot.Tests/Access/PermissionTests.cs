using LmiBot.Access;
using LmiBot.Releases;

namespace LmiBot.Tests.Access;

/// <summary>Each role and each use case: who may, does; who may not, changes and learns nothing.</summary>
public sealed class PermissionTests
{
    /// <summary>As docs/access.md has it.</summary>
    private static readonly Dictionary<UseCase, Role[]> Allowed = new()
    {
        [UseCase.GrantRoles] = [Role.Administrator],
        [UseCase.WithdrawRoles] = [Role.Administrator],
        [UseCase.ListRoles] = [Role.Administrator],
        [UseCase.AddOrganizations] = [Role.Analyst, Role.Administrator],
        [UseCase.ListOrganizations] = [Role.Analyst, Role.Administrator],
        [UseCase.IssueInvitations] = [Role.Analyst, Role.Administrator],
        [UseCase.RevokeInvitations] = [Role.Analyst, Role.Administrator],
        [UseCase.ListInvitations] = [Role.Analyst, Role.Administrator],
        [UseCase.ChooseChannels] = [Role.Administrator],
        [UseCase.ManageReleases] = [Role.Analyst, Role.Administrator],
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<UseCase, Role> Everything()
    {
        var everything = new TheoryData<UseCase, Role>();
        // Those of hiring events and digests have tests of their own.
        foreach (var useCase in Enum.GetValues<UseCase>().Except([UseCase.LogHiringEvents, UseCase.ReviewHiringEvents, UseCase.ImportHiringEvents, UseCase.Subscribe, UseCase.ManageDigests]))
        {
            foreach (var role in Enum.GetValues<Role>())
                everything.Add(useCase, role);
        }
        return everything;
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Who_may_does_and_who_may_not_is_told_who_may(UseCase useCase, Role role)
    {
        using var database = new AccessDatabase();
        await database.Grant.RunAsync(AccessDatabase.Administrator, AccessDatabase.Person(1), Role.Counselor, null, Cancellation);
        await database.Issue.RunAsync(AccessDatabase.Administrator, new IssueInvitation.Request("1", "Acme"), Cancellation);
        var before = await database.ContentAsync(Cancellation);
        var caller = AccessDatabase.As(role);

        if (Allowed[useCase].Contains(role))
        {
            await RunAsync(database, useCase, caller);
            Assert.Equal(IsChange(useCase), before != await database.ContentAsync(Cancellation));
        }
        else
        {
            var refusal = await Assert.ThrowsAsync<RefusedException>(() => RunAsync(database, useCase, caller));
            Assert.Equal(useCase, refusal.Denied);
            Assert.Contains("only administrators", refusal.Message, StringComparison.Ordinal);
            Assert.Equal(before, await database.ContentAsync(Cancellation));
        }
    }

    [Fact]
    public void A_use_case_that_the_table_does_not_name_is_denied_to_all()
    {
        Assert.All(Enum.GetValues<Role>(), role => Assert.False(AccessDatabase.As(role).May((UseCase)999)));
    }

    private static bool IsChange(UseCase useCase) => useCase is not (UseCase.ListRoles or UseCase.ListOrganizations or UseCase.ListInvitations);

    private static Task RunAsync(AccessDatabase database, UseCase useCase, Caller caller) => useCase switch
    {
        UseCase.GrantRoles => database.Grant.RunAsync(caller, AccessDatabase.Person(2), Role.Administrator, null, Cancellation),
        UseCase.WithdrawRoles => database.Withdraw.RunAsync(caller, AccessDatabase.Person(1), Role.Counselor, null, Cancellation),
        UseCase.ListRoles => database.Roles.RunAsync(caller, withdrawn: true, Cancellation),
        UseCase.AddOrganizations => database.AddOrganization.RunAsync(caller, "Globex", Cancellation),
        UseCase.ListOrganizations => database.Organizations.RunAsync(caller, Cancellation),
        UseCase.IssueInvitations => database.Issue.RunAsync(caller, new IssueInvitation.Request("2", "Acme"), Cancellation),
        UseCase.RevokeInvitations => database.Revoke.RunAsync(caller, 1, Cancellation),
        UseCase.ListInvitations => database.Invitations.RunAsync(caller, past: true, Cancellation),
        UseCase.ChooseChannels => database.Choose.RunAsync(caller, Purpose.Review, new(AccessDatabase.Tenant, "msteams", "19:a", IsShared: true), Cancellation),
        UseCase.ManageReleases => new CreateRelease(database, database).RunAsync(caller, "2026Q4", ReleaseKind.Quarterly, Cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(useCase), useCase, "Say how it is run."),
    };
}
