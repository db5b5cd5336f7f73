namespace LmiBot.HiringEvents.Matching;

/// <summary>How like two names of employers are, beyond being spelled the same.</summary>
internal static class EmployerLikeness
{
    /// <summary>Words that many employers share: two names that have only these in common are two employers.</summary>
    private static readonly HashSet<string> Generic =
    [
        "and", "of", "the", "at", "for", "in", "a", "an", "group", "services", "service", "solutions", "systems", "holdings", "holding", "international", "global", "national", "american",
        "america", "usa", "us", "north", "south", "east", "west", "texas", "new", "york", "colorado", "city", "management", "enterprises", "industries", "technologies", "technology", "partners",
        "company", "co", "corporation", "division", "subsidiary", "store", "stores", "restaurant", "restaurants", "hotel", "hotels", "center", "centers", "operations", "inc", "llc", "lp", "ltd",
    ];

    /// <param name="left">By <see cref="EmployerName.Normalize"/>.</param>
    /// <param name="right">By <see cref="EmployerName.Normalize"/>.</param>
    /// <returns>0 to 1: 1 for the same spelling, 0.8 or more for what may well be one employer.</returns>
    public static double Of(string left, string right)
    {
        if (left == right)
            return 1;
        if (left.Replace(" ", "", StringComparison.Ordinal) == right.Replace(" ", "", StringComparison.Ordinal))
            return 0.97;
        var (a, b) = (left.Split(' '), right.Split(' '));
        return HaveDifferentNumbers(a, b) ? 0 : Math.Max(Shared(a, b), Begins(a, b) ? 0.85 : 0);
    }

    /// <summary>Store 117 is not store 204, nor Richardson2 Richardson11.</summary>
    private static bool HaveDifferentNumbers(string[] a, string[] b)
    {
        var (left, right) = (Numbered(a), Numbered(b));
        return left.Count > 0 && right.Count > 0 && !left.SetEquals(right);

        static HashSet<string> Numbered(string[] words) => [.. words.Where(w => w.Any(char.IsAsciiDigit))];
    }

    /// <summary>Twice the weight of the words that both have, by that of all words. Words are alike that differ in a letter or two.</summary>
    private static double Shared(string[] a, string[] b)
    {
        var left = b.ToList();
        double shared = 0;
        foreach (var word in a)
        {
            var index = left.FindIndex(other => AreAlike(word, other));
            if (index < 0)
                continue;
            shared += Weight(word) + Weight(left[index]);
            left.RemoveAt(index);
        }

        return shared / (a.Sum(Weight) + b.Sum(Weight));
    }

    /// <summary>One name goes on where the other ends, and says something before: "american airlines", "american airlines hub".</summary>
    private static bool Begins(string[] a, string[] b)
    {
        var (few, many) = a.Length <= b.Length ? (a, b) : (b, a);
        return few.Any(w => !Generic.Contains(w) && w.Length > 2) && few.Zip(many).All(w => AreAlike(w.First, w.Second));
    }

    private static double Weight(string word) => Generic.Contains(word) ? 0.25 : 1;

    private static bool AreAlike(string a, string b) => a == b || (Math.Min(a.Length, b.Length) >= 5 && a[0] == b[0] && Distance(a, b) <= (Math.Max(a.Length, b.Length) >= 8 ? 2 : 1));

    /// <summary>Letters to add, drop, change or swap with their neighbor.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
