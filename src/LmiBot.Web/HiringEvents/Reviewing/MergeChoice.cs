using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LmiBot.HiringEvents;

namespace LmiBot.Web.HiringEvents.Reviewing;

/// <summary>What a reviewer can say of two events: <c>same-7</c>, <c>update-7</c>.</summary>
/// <param name="Into">The event that stays.</param>
/// <param name="IsUpdate">The facts of the other win.</param>
internal sealed partial record MergeChoice(int Into, bool IsUpdate)
{
    /// <summary>The choices of an input.</summary>
    public static IEnumerable<JsonNode> For(IEnumerable<int> others) => others.SelectMany(id => new[]
    {
        new JsonObject { ["title"] = HiringEventReplies.Say(ReviewText.SameAs, HiringEvent.ReferenceOf(id)), ["value"] = string.Create(CultureInfo.InvariantCulture, $"same-{id}") },
        new JsonObject { ["title"] = HiringEventReplies.Say(ReviewText.UpdateOf, HiringEvent.ReferenceOf(id)), ["value"] = string.Create(CultureInfo.InvariantCulture, $"update-{id}") },
    });

    /// <returns>Null for what is no choice.</returns>
    public static MergeChoice? Read(string value) => Shape().Match(value) is { Success: true } read
        ? new MergeChoice(int.Parse(read.Groups["into"].Value, CultureInfo.InvariantCulture), read.Groups["how"].Value == "update")
        : null;

    [GeneratedRegex(@"^(?<how>same|update)-(?<into>[0-9]{1,9})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
