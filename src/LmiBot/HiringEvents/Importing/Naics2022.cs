using System.Collections.Frozen;

namespace LmiBot.HiringEvents.Importing;

/// <summary>The codes of NAICS 2022, and what a code of an earlier edition is there.</summary>
internal static class Naics2022
{
    /// <summary>Day from which codes are read as of this edition.</summary>
    private static readonly DateOnly InForce = new(2022, 1, 1);

    private static readonly FrozenSet<string> Codes = Read();

    /// <summary>
    /// The code itself; of one that the edition lacks the narrowest group that it has and that holds it, which may be the sector alone; null for what is no NAICS code.
    /// Groups 513 and 516 meant other industries before 2022.
    /// </summary>
    /// <param name="code">As filed, of any edition since 1997.</param>
    /// <param name="filed">When; null is taken for lately.</param>
    public static string? Find(string code, DateOnly? filed)
    {
        if (Codes.Contains(code))
            return filed < InForce && HasMoved(code) ? code[..2] : code;
        var group = Enumerable.Range(2, Math.Max(0, code.Length - 2)).Reverse().Select(length => code[..length]).FirstOrDefault(Codes.Contains);
        return group is not null && HasMoved(group) ? group[..2] : group ?? Range(code);
    }

    private static bool HasMoved(string code) => code.StartsWith("513", StringComparison.Ordinal) || code.StartsWith("516", StringComparison.Ordinal);

    private static string? Range(string code) => code.Length < 2 ? null : code[..2] switch
    {
        "31" or "32" or "33" => "31-33",
        "44" or "45" => "44-45",
        "48" or "49" => "48-49",
        _ => null,
    };

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(Naics2022).Assembly.GetManifestResourceStream(typeof(Naics2022), "naics-2022.txt")
            ?? throw new InvalidOperationException("The assembly lacks naics-2022.txt.");
        using var text = new StreamReader(stream);
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
