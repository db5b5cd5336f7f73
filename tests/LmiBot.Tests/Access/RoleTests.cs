using LmiBot.Access;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.Access;

public sealed class RoleTests : IDisposable
{
    private readonly AccessDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_granted_holds_at_once_and_what_is_withdrawn_does_not()
    {
        var ann = AccessDatabase.Person(1);
        Assert.Empty((await _database.Callers.FindAsync(ann, Cancellation)).Roles);

        Assert.True(await GrantAsync(ann, Role.Analyst));
        Assert.False(await GrantAsync(ann, Role.Analyst));
        Assert.True(await GrantAsync(ann, Role.Partner, " acme "));
        var caller = await _database.Callers.FindAsync(ann, Cancellation);
        Assert.Equal([Role.Partner, Role.Analyst], caller.Roles);
        Assert.Equal("Acme", caller.Organization!.Name);

        Assert.True(await WithdrawAsync(ann, Role.Partner));
        Assert.False(await WithdrawAsync(ann, Role.Partner));
        caller = await _database.Callers.FindAsync(ann, Cancellation);
        Assert.Equal([Role.Analyst], caller.Roles);
        Assert.Null(caller.Organization);
    }

    [Fact]
    public async Task A_person_is_an_object_in_a_tenant_in_any_case()
    {
        Assert.True(DirectoryPerson.TryParse(AccessDatabase.Tenant.ToUpperInvariant(), AccessDatabase.Person(0xab).ObjectId.ToUpperInvariant(), out var same));
        Assert.True(DirectoryPerson.TryParse(AccessDatabase.Person(9).ObjectId, AccessDatabase.Person(0xab).ObjectId, out var elsewhere));
        await GrantAsync(AccessDatabase.Person(0xab), Role.Analyst);

        Assert.Equal([Role.Analyst], (await _database.Callers.FindAsync(same, Cancellation)).Roles);
        Assert.Empty((await _database.Callers.FindAsync(elsewhere, Cancellation)).Roles);
    }

    [Theory]
    [InlineData(null, "5d1c6b7e-0000-4000-8000-000000000001")]
    [InlineData("5d1c6b7e-0000-4000-8000-000000000001", "")]
    [InlineData("5d1c6b7e-0000-4000-8000-000000000001", "29:1abc")]
    [InlineData("5d1c6b7e-0000-4000-8000-000000000001", "5d1c6b7e-0000-4000-8000-00000000000a\n")]
    public void What_is_no_id_is_nobody(string? tenant, string? objectId) => Assert.False(DirectoryPerson.TryParse(tenant, objectId, out _));

    [Fact]
    public async Task The_trail_says_who_and_when_and_nothing_is_deleted()
    {
        var ann = AccessDatabase.Person(1);
        await GrantAsync(ann, Role.Analyst);
        _database.Advance(TimeSpan.FromHours(1));
        await _database.Withdraw.RunAsync(Caller.Operator, ann, Role.Analyst, null, Cancellation);
        await GrantAsync(ann, Role.Analyst);

        var all = await _database.Roles.RunAsync(AccessDatabase.Administrator, withdrawn: true, Cancellation);
        var held = await _database.Roles.RunAsync(AccessDatabase.Administrator, withdrawn: false, Cancellation);

        var first = all.Grants[0];
        Assert.Equal(("Administrator", _database.Now.AddHours(-1), "command line", _database.Now), (first.GrantedBy, first.GrantedAt, first.WithdrawnBy, first.WithdrawnAt));
        Assert.Equal(2, all.Grants.Count);
        Assert.Equal(all.Grants[1].RoleGrantId, Assert.Single(held.Grants).RoleGrantId);
        Assert.Equal([AccessDatabase.Configured], held.Configured);
    }

    [Fact]
    public async Task The_configured_administrator_is_one_and_cannot_be_withdrawn()
    {
        Assert.Equal([Role.Administrator], (await _database.Callers.FindAsync(AccessDatabase.Configured, Cancellation)).Roles);
        var refusal = await Assert.ThrowsAsync<RefusedException>(() => WithdrawAsync(AccessDatabase.Configured, Role.Administrator));
        Assert.Contains("by configuration", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Public, null, "Everybody is a visitor")]
    [InlineData(Role.Partner, null, "say which")]
    [InlineData(Role.Partner, "Globex", "No organization is named \"Globex\"")]
    [InlineData(Role.Analyst, "Acme", "Only a partner")]
    public async Task What_makes_no_sense_is_refused(Role role, string? organization, string sentence)
    {
        var refusal = await Assert.ThrowsAsync<RefusedException>(() => GrantAsync(AccessDatabase.Person(1), role, organization));
        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
        Assert.Null(refusal.Denied);
    }

    [Fact]
    public async Task A_partner_of_one_organization_is_no_partner_of_another()
    {
        await _database.AddOrganization.RunAsync(AccessDatabase.Administrator, "Globex", Cancellation);
        await GrantAsync(AccessDatabase.Person(1), Role.Partner, "Globex");
        Assert.Contains("a partner of Globex", (await Assert.ThrowsAsync<RefusedException>(() => GrantAsync(AccessDatabase.Person(1), Role.Partner, "Acme"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_partnership_that_was_named_is_withdrawn()
    {
        var ann = AccessDatabase.Person(1);
        await _database.AddOrganization.RunAsync(AccessDatabase.Administrator, "Globex", Cancellation);
        Assert.False(await WithdrawAsync(ann, Role.Partner, "Globex"));
        await GrantAsync(ann, Role.Partner, "Globex");
        await GrantAsync(ann, Role.Analyst);

        var before = await _database.ContentAsync(Cancellation);
        foreach (var (role, organization, sentence) in new[] { (Role.Partner, "Acme", "They are a partner of Globex, not of Acme"), (Role.Partner, "Initech", "No organization is named"), (Role.Analyst, "Globex", "Only a partner") })
            Assert.StartsWith(sentence, (await Assert.ThrowsAsync<RefusedException>(() => WithdrawAsync(ann, role, organization))).Message, StringComparison.Ordinal);
        Assert.Equal(before, await _database.ContentAsync(Cancellation));

        Assert.True(await WithdrawAsync(ann, Role.Partner, "GLOBEX."));
    }

    [Fact]
    public async Task An_organization_is_one_however_it_is_written()
    {
        Assert.False(await _database.AddOrganization.RunAsync(AccessDatabase.Administrator, "  ACME ", Cancellation));
        Assert.False(await _database.AddOrganization.RunAsync(AccessDatabase.Administrator, "Acme .", Cancellation));
        Assert.True(await _database.AddOrganization.RunAsync(AccessDatabase.Administrator, "Acme \t Tool", Cancellation));
        Assert.Equal(["Acme", "Acme Tool"], (await _database.Organizations.RunAsync(AccessDatabase.Administrator, Cancellation)).Select(o => o.Name));
        foreach (var name in new[] { "", " ", "...", new string('a', 101) })
            await Assert.ThrowsAsync<RefusedException>(() => _database.AddOrganization.RunAsync(AccessDatabase.Administrator, name, Cancellation));
    }

    [Fact]
    public async Task A_purpose_has_one_channel_and_no_personal_chat()
    {
        await Assert.ThrowsAsync<RefusedException>(() => _database.Choose.RunAsync(AccessDatabase.Administrator, Purpose.Staff, new(AccessDatabase.Tenant, "msteams", "a:1", IsShared: false), Cancellation));
        await Assert.ThrowsAsync<RefusedException>(() => _database.Choose.RunAsync(AccessDatabase.Administrator, Purpose.Staff, new(null, "emulator", "19:1", IsShared: true), Cancellation));
        foreach (var conversation in new[] { "19:1", "19:2" })
            await _database.Choose.RunAsync(AccessDatabase.Administrator, Purpose.Staff, new(AccessDatabase.Tenant, "msteams", conversation, IsShared: true), Cancellation);
        await using var db = _database.CreateDbContext();
        Assert.Equal("19:2", (await db.ChannelPurposes.SingleAsync(Cancellation)).ConversationId);
    }

    public void Dispose() => _database.Dispose();

    private async Task<bool> GrantAsync(DirectoryPerson person, Role role, string? organization = null) =>
        (await _database.Grant.RunAsync(AccessDatabase.Administrator, person, role, organization, Cancellation)).IsNew;

    private Task<bool> WithdrawAsync(DirectoryPerson person, Role role, string? organization = null) =>
        _database.Withdraw.RunAsync(AccessDatabase.Administrator, person, role, organization, Cancellation);
}
