using LmiBot.HiringEvents.Matching;

namespace LmiBot.Tests.HiringEvents.Matching;

/// <summary>How well the rule tells one event from two. The figures are in docs/hiring-events.md.</summary>
public sealed class MatchRuleTests
{
    [Theory]
    [InlineData(false, 0.98, 0.96)]
    [InlineData(true, 0.95, 0.85)]
    public void Notices_are_joined_as_a_person_would(bool heldOut, double leastPrecision, double leastRecall)
    {
        var pairs = LabelledPairs.All.Where(p => p.IsHeldOut == heldOut && p.Label != "Undecided").ToList();
        var joined = pairs.Where(p => p.Judged >= Likeness.Update).ToList();
        var right = joined.Count(p => p.Label == "Same");
        var same = pairs.Count(p => p.Label == "Same");

        TestContext.Current.SendDiagnosticMessage($"{pairs.Count} pairs, {same} the same; joined {joined.Count}, rightly {right}");
        var mistakes = string.Join('\n', pairs.Where(p => p.Judged >= Likeness.Update != (p.Label == "Same")));
        Assert.True(right >= leastPrecision * joined.Count && right >= leastRecall * same, $"Joined {joined.Count}, rightly {right} of {same}:\n{mistakes}");
    }
}
