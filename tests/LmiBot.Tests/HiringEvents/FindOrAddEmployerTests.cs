using LmiBot.HiringEvents;
using LmiBot.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.HiringEvents;

public sealed class FindOrAddEmployerTests : IDisposable
{
    private readonly AccessDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_spelling_finds_the_same_employer()
    {
        var first = await FindOrAddAsync("The Boeing Company");

        Assert.Equal(first, await FindOrAddAsync("BOEING CO"));
        Assert.NotEqual(first, await FindOrAddAsync("Boeing Houston"));
    }

    [Fact]
    public async Task An_earlier_name_that_anybody_says_ties_nobody_together()
    {
        var dell = await FindOrAddAsync("Dell");

        Assert.NotEqual(dell, await FindOrAddAsync("Acme (formerly Dell)"));
        Assert.NotEqual(dell, await FindOrAddAsync("Acme"));
        Assert.Equal(dell, await FindOrAddAsync("Dell Inc."));
    }

    [Fact]
    public async Task Who_loses_a_race_finds_the_winner()
    {
        _database.Meanwhile = () =>
        {
            using var other = _database.CreateDbContext();
            other.Employers.Add(new Employer { Name = "Acme", Spellings = { new EmployerSpelling { NormalizedName = "acme" } } });
            other.SaveChanges();
        };

        await FindOrAddAsync("Acme Inc.");

        await using var db = _database.CreateDbContext();
        Assert.Equal("Acme", (await db.Employers.SingleAsync(Cancellation)).Name);
    }

    public void Dispose() => _database.Dispose();

    private async Task<int> FindOrAddAsync(string name)
    {
        await using var db = _database.CreateDbContext();
        return (await db.FindOrAddEmployerAsync(name, Cancellation)).EmployerId;
    }
}
