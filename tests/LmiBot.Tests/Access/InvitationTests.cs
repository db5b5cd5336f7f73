using LmiBot.Access;

namespace LmiBot.Tests.Access;

public sealed class InvitationTests : IDisposable
{
    private readonly AccessDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_gives_its_role_until_it_expires()
    {
        var invitation = await IssueAsync(days: 14);
        Assert.Equal(InvitationState.Open, await RedeemAsync(invitation));

        _database.Advance(TimeSpan.FromDays(14) - TimeSpan.FromSeconds(1));
        var caller = await _database.Callers.FindAsync(invitation.InvitationId, Cancellation);
        Assert.Equal([Role.Partner], caller.Roles);
        Assert.Equal("Acme", caller.Organization!.Name);

        _database.Advance(TimeSpan.FromSeconds(1));
        caller = await _database.Callers.FindAsync(invitation.InvitationId, Cancellation);
        Assert.Empty(caller.Roles);
        Assert.Null(caller.Organization);
        Assert.Equal(InvitationState.Expired, caller.Invitation!.State);
        Assert.Equal(InvitationState.Expired, await RedeemAsync(invitation));
    }

    [Fact]
    public async Task Revoked_it_gives_nothing_even_to_who_came_in_by_it()
    {
        var (invitation, other) = (await IssueAsync(), await IssueAsync());
        await RedeemAsync(invitation);

        Assert.True(await _database.Revoke.RunAsync(AccessDatabase.Administrator, invitation.InvitationId, Cancellation));
        Assert.False(await _database.Revoke.RunAsync(AccessDatabase.Administrator, invitation.InvitationId, Cancellation));

        Assert.Empty((await _database.Callers.FindAsync(invitation.InvitationId, Cancellation)).Roles);
        Assert.Equal(InvitationState.Revoked, await RedeemAsync(invitation));
        Assert.Equal([Role.Partner], (await _database.Callers.FindAsync(other.InvitationId, Cancellation)).Roles);
    }

    [Fact]
    public async Task It_opens_so_many_conversations_and_those_go_on()
    {
        var invitation = await IssueAsync(uses: 2);
        Assert.Equal([InvitationState.Open, InvitationState.Open, InvitationState.UsedUp], [await RedeemAsync(invitation), await RedeemAsync(invitation), await RedeemAsync(invitation)]);
        Assert.Equal([Role.Partner], (await _database.Callers.FindAsync(invitation.InvitationId, Cancellation)).Roles);
    }

    [Fact]
    public async Task The_last_use_is_not_shared_by_those_who_come_at_once()
    {
        var invitation = await IssueAsync(uses: 3);
        var states = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => RedeemAsync(invitation))));
        Assert.Equal(3, states.Count(state => state == InvitationState.Open));
    }

    [Fact]
    public async Task One_that_was_never_issued_is_nothing()
    {
        Assert.Equal(InvitationState.Unknown, await _database.Redeem.RunAsync(7, Cancellation));
        Assert.Equal(Caller.Visitor, await _database.Callers.FindAsync(7, Cancellation));
    }

    [Fact]
    public async Task The_same_request_issues_one()
    {
        var request = new IssueInvitation.Request("the same", "Acme");
        var first = await _database.Issue.RunAsync(AccessDatabase.Administrator, request, Cancellation);
        var second = await _database.Issue.RunAsync(AccessDatabase.Administrator, request, Cancellation);
        Assert.Equal(first.InvitationId, second.InvitationId);
    }

    [Theory]
    [InlineData(Role.Administrator, 14, 1)]
    [InlineData(Role.Analyst, 14, 1)]
    [InlineData(Role.Public, 14, 1)]
    [InlineData(Role.Partner, 0, 1)]
    [InlineData(Role.Partner, 366, 1)]
    [InlineData(Role.Partner, 14, 0)]
    [InlineData(Role.Partner, 14, 10_001)]
    public Task What_an_invitation_cannot_be_is_refused(Role role, int days, int uses) =>
        Assert.ThrowsAsync<RefusedException>(() => _database.Issue.RunAsync(AccessDatabase.Administrator, new("1", "Acme", role, days, uses), Cancellation));

    [Fact]
    public async Task The_list_has_the_open_ones_or_all()
    {
        var (shorter, longer, revoked) = (await IssueAsync(days: 1), await IssueAsync(days: 30), await IssueAsync(days: 30));
        await _database.Revoke.RunAsync(AccessDatabase.Administrator, revoked.InvitationId, Cancellation);
        _database.Advance(TimeSpan.FromDays(2));

        Assert.Equal([longer.InvitationId], (await _database.Invitations.RunAsync(AccessDatabase.Administrator, past: false, Cancellation)).Select(i => i.InvitationId));
        Assert.Equal(
            [revoked.InvitationId, longer.InvitationId, shorter.InvitationId],
            (await _database.Invitations.RunAsync(AccessDatabase.Administrator, past: true, Cancellation)).Select(i => i.InvitationId));
    }

    public void Dispose() => _database.Dispose();

    private Task<Invitation> IssueAsync(int days = 14, int uses = 100) => _database.Issue.RunAsync(
        AccessDatabase.Administrator, new IssueInvitation.Request(Guid.CreateVersion7().ToString(), "Acme", Role.Partner, days, uses), Cancellation);

    private Task<InvitationState> RedeemAsync(Invitation invitation) => _database.Redeem.RunAsync(invitation.InvitationId, Cancellation);
}
