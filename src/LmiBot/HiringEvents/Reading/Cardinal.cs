using System.Globalization;
using LmiBot.Asking.Reading;

namespace LmiBot.HiringEvents.Reading;

/// <summary>Reads a whole number in digits or in English words.</summary>
internal static class Cardinal
{
    private static readonly string[] Teens = ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>"1,200", "2k", "twenty-five", "two dozen", "a couple hundred".</summary>
    /// <returns>The number, and whether the words call it approximate ("a couple"); null where the words make none ("twenty hundred five").</returns>
    public static (long Number, bool IsAbout)? Read(string text)
    {
        var words = text.ToLowerInvariant().Replace("k", " thousand", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)
            .Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("and" or "of")).ToList();
        var isCouple = words.Contains("couple");
        words.RemoveAll(w => w is "a" or "an" && words.Count > 1);
        return words is not ["a" or "an"] && Sum(words) is { } sum ? (sum, isCouple) : null;
    }

    /// <summary>Adds up what goes down in size: thousands, hundreds or dozens, tens, ones.</summary>
    private static long? Sum(List<string> words)
    {
        long total = 0, group = 0;
        var last = long.MaxValue;
        foreach (var word in words)
        {
            if (Multiplier(word) is { } by)
            {
                if (by >= 1000 ? total > 0 : group > 99)
                    return null;
                group = word == "dozen" && words.Contains("half") ? 6 : Math.Max(1, group) * by;
                (total, group, last) = by >= 1000 ? (group, 0, 1000) : (total, group, by);
            }
            else if (word != "half")
            {
                if (Simple(word) is not { } value || Size(value) >= last)
                    return null;
                (group, last) = (group + value, Size(value) == 10 && value % 10 != 0 ? 1 : Size(value));
            }
        }

        return words.Contains("half") && words is not ["half", "dozen"] ? null : total + group;
    }

    private static int? Multiplier(string word) => word switch { "dozen" => 12, "hundred" => 100, "thousand" => 1000, _ => null };

    /// <summary>What only something larger may go before: ones behind tens, tens behind hundreds; digits stand alone.</summary>
    private static long Size(long value) => value switch { < 10 => 1, < 100 => 10, < 1000 => 100, _ => long.MaxValue - 1 };

    private static long? Simple(string word) => word switch
    {
        "couple" => 2,
        _ when char.IsAsciiDigit(word[0]) => word.Length <= 12 && long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : word.All(char.IsAsciiDigit) ? long.MaxValue / 100_000 : null,
        _ when Array.IndexOf(Teens, word) is >= 0 and var teen => 13 + teen,
        _ when Array.IndexOf(Tens, word) is >= 0 and var ten => 20 + (10 * ten),
        _ => NumberWords.Read(word),
    };
}
