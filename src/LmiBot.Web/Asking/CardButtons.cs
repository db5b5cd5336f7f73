using System.Text.Json.Nodes;
using LmiBot.Asking;

namespace LmiBot.Web.Asking;

/// <summary>Suggestions as the buttons of a card.</summary>
internal static class CardButtons
{
    /// <summary>A longer label is cut off on a phone; the card says the whole above it.</summary>
    public const int Longest = 33;

    /// <summary>One less than a card may have: the sixth opens the page.</summary>
    private const int Most = 5;

    public static JsonArray Of(IEnumerable<Suggestion> suggestions) =>
        [.. suggestions.Take(Most).Select(s => new JsonObject { ["label"] = Shortened.To(Longest, s.Label), [AskedByButton.Property] = s.Text })];
}
