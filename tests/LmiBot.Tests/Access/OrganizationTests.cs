using LmiBot.Access;

namespace LmiBot.Tests.Access;

public sealed class OrganizationTests : IDisposable
{
    private readonly AccessDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Acme, Inc.", "acme inc")]
    [InlineData("O'Reilly’s", "OREILLYS")]
    [InlineData("Hewlett-Packard", "Hewlett  Packard")]
    [InlineData("A.C.M.E.", "ACME")]
    [InlineData("“Yahoo!”", "yahoo")]
    public void Punctuation_makes_no_other_name(string one, string same) => Assert.Equal(Organization.Normalize(one), Organization.Normalize(same));

    [Theory]
    [InlineData("AT&T", "ATT")]
    [InlineData("C# Co", "C Co")]
    [InlineData("Acme", "Acme Inc")]
    public void Other_signs_and_words_do(string one, string other) => Assert.NotEqual(Organization.Normalize(one), Organization.Normalize(other));

    [Fact]
    public async Task It_is_entered_once_however_it_is_punctuated()
    {
        Assert.True(await AddAsync("Bosch, Inc."));
        Assert.False(await AddAsync("bosch inc"));
        await Assert.ThrowsAsync<RefusedException>(() => AddAsync("..."));
    }

    [Theory]
    [InlineData("Globex Corporation for two weeks", "did you mean \"Globex Corporation\"")]
    [InlineData("globx", "did you mean \"Globex Corporation\" or \"Globex Texas\"?")]
    [InlineData("globex", "did you mean \"Globex Corporation\" or \"Globex Texas\"?")]
    [InlineData("Wonka", "\"organizations\" lists those that there are")]
    public async Task An_unknown_name_is_answered_with_those_that_come_near(string name, string offer)
    {
        await AddAsync("Globex Corporation");
        await AddAsync("Globex Texas");

        var refusal = await Assert.ThrowsAsync<RefusedException>(() => _database.Issue.RunAsync(AccessDatabase.Administrator, new IssueInvitation.Request("1", name), Cancellation));

        Assert.StartsWith($"No organization is named \"{name}\": ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(offer, refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _database.Dispose();

    private Task<bool> AddAsync(string name) => _database.AddOrganization.RunAsync(AccessDatabase.Administrator, name, Cancellation);
}
