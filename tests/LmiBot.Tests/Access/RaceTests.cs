using LmiBot.Access;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.Access;

/// <summary>Two who do the same at once: between the look of one and its write, the other is done.</summary>
public sealed class RaceTests : IDisposable
{
    private readonly AccessDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_becomes_a_partner_of_two_organizations()
    {
        await _database.AddOrganization.RunAsync(AccessDatabase.Administrator, "Globex", Cancellation);
        Meanwhile(() => GrantAsync("Globex"));

        var refusal = await Assert.ThrowsAsync<RefusedException>(() => GrantAsync("Acme"));

        Assert.StartsWith("They are a partner of Globex already", refusal.Message, StringComparison.Ordinal);
        Assert.Single((await _database.Roles.RunAsync(AccessDatabase.Administrator, withdrawn: true, Cancellation)).Grants);
    }

    [Fact]
    public async Task Who_loses_is_told_that_it_was_done_already()
    {
        Meanwhile(() => GrantAsync("Acme"));
        Assert.False(await GrantAsync("Acme"));

        Meanwhile(() => _database.AddOrganization.RunAsync(AccessDatabase.Administrator, "Globex", Cancellation));
        Assert.False(await _database.AddOrganization.RunAsync(AccessDatabase.Administrator, "globex", Cancellation));

        Meanwhile(() => ChooseAsync("19:1"));
        await ChooseAsync("19:2");
        await using var db = _database.CreateDbContext();
        Assert.Equal("19:2", (await db.ChannelPurposes.SingleAsync(Cancellation)).ConversationId);
    }

    [Fact]
    public async Task A_request_that_comes_twice_issues_one_invitation()
    {
        var request = new IssueInvitation.Request("one", "Acme");
        Invitation? first = null;
        Meanwhile(async () => first = await _database.Issue.RunAsync(AccessDatabase.Administrator, request, Cancellation));

        var second = await _database.Issue.RunAsync(AccessDatabase.Administrator, request, Cancellation);

        Assert.Equal(first!.InvitationId, second.InvitationId);
        Assert.Equal("Acme", second.Organization!.Name);
    }

    public void Dispose() => _database.Dispose();

    private void Meanwhile(Func<Task> act) => _database.Meanwhile = () => act().GetAwaiter().GetResult();

    private async Task<bool> GrantAsync(string organization) =>
        (await _database.Grant.RunAsync(AccessDatabase.Administrator, AccessDatabase.Person(1), Role.Partner, organization, Cancellation)).IsNew;

    private Task ChooseAsync(string conversation) =>
        _database.Choose.RunAsync(AccessDatabase.Administrator, Purpose.Staff, new(AccessDatabase.Tenant, "msteams", conversation, IsShared: true), Cancellation);
}
