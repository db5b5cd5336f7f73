using LmiBot.Releases;

namespace LmiBot.Tests.Releases;

public sealed class ReleaseTimelineTests
{
    private static readonly DateTime Noon = new(2026, 4, 1, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, "Q1")]
    [InlineData(9, "Q1")]
    [InlineData(10, "Q2")]
    [InlineData(19, "Q2")]
    [InlineData(20, "Q1")]
    public void The_last_one_that_is_published_and_not_withdrawn_answers(int minutes, string? name)
    {
        Release[] releases = [Published("Q1", 0), Published("Q2", 10, withdrawn: 20), new() { Name = "Q3", CreatedAt = Noon }];

        Assert.Equal(name, releases.At(Noon.AddMinutes(minutes))?.Name);
    }

    [Fact]
    public void The_next_switch_is_a_publication_or_a_withdrawal()
    {
        Release[] releases = [Published("Q1", 0), Published("Q2", 10, withdrawn: 20)];

        Assert.Equal([10, 20, null], new[] { 0, 10, 20 }.Select(m => (releases.NextSwitch(Noon.AddMinutes(m)) - Noon)?.TotalMinutes));
    }

    [Theory]
    [InlineData(5, ReleaseState.Published, ReleaseState.Publishing)]
    [InlineData(10, ReleaseState.Superseded, ReleaseState.Published)]
    [InlineData(20, ReleaseState.Published, ReleaseState.Withdrawn)]
    public void States_follow_from_the_times(int minutes, ReleaseState first, ReleaseState second)
    {
        Release[] releases = [Published("Q1", 0), Published("Q2", 10, withdrawn: 20)];

        Assert.Equal([first, second], releases.Select(r => r.StateAt(releases, Noon.AddMinutes(minutes))));
    }

    [Fact]
    public void A_draft_is_checked_until_it_changes()
    {
        Assert.Equal(ReleaseState.Draft, new Release { Name = "Q1", CreatedAt = Noon }.StateAt([], Noon));
        Assert.Equal(ReleaseState.Checked, new Release { Name = "Q1", CreatedAt = Noon, CheckedAt = Noon }.StateAt([], Noon));
    }

    private static Release Published(string name, int at, int? withdrawn = null) => new()
    {
        ReleaseId = at + 1, Name = name, CreatedAt = Noon, PublishedAt = Noon.AddMinutes(at), WithdrawnAt = withdrawn is { } minutes ? Noon.AddMinutes(minutes) : null,
    };
}
