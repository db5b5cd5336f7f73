using System.Globalization;

namespace LmiBot.Asking.Reading;

/// <summary>Reads "5", "five" and "a dozen" as the number of results that is wanted.</summary>
internal static class NumberWords
{
    private static readonly string[] Small =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <returns>1 to 999, or null where the word is no such number.</returns>
    public static int? Read(string word) => word switch
    {
        "dozen" => 12,
        "fifteen" => 15,
        "twenty" => 20,
        _ when int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number is >= 1 and <= 999 ? number : null,
        _ => Array.IndexOf(Small, word) is >= 0 and var index ? index + 1 : null,
    };
}
