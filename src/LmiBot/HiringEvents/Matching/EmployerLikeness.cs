namespace LmiBot.HiringEvents.Matching;

/// <summary>How like two names of employers are, beyond being spelled the same.</summary>
internal static class EmployerLikeness
{
    public const double Like = 0.8;

    public const double Related = 0.5;

    /// <summary>Words that many employers share: two names that have only these in common are two employers.</summary>
    private static readonly HashSet<string> Generic =
    [
        "and", "of", "the", "at", "for", "in", "a", "an", "group", "services", "service", "solutions", "systems", "holdings", "holding", "international", "global", "national", "american",
        "america", "usa", "us", "north", "south", "east", "west", "texas", "new", "york", "colorado", "city", "management", "enterprises", "industries", "technologies", "technology", "partners",
        "company", "co", "corporation", "division", "subsidiary", "store", "stores", "restaurant", "restaurants", "hotel", "hotels", "center", "centers", "operations", "inc", "llc", "lp", "ltd",
    ];

    /// <param name="left">By <see cref="EmployerName.Normalize"/>.</param>
    /// <param name="right">By <see cref="EmployerName.Normalize"/>.</param>
    /// <returns>0 to 1: 1 for the same spelling; from <see cref="Like"/> on it may well be one employer; from <see cref="Related"/> on a person may know.</returns>
    public static double Of(string left, string right)
    {
        if (left == right)
            return 1;
        if (left.Replace(" ", "", StringComparison.Ordinal) == right.Replace(" ", "", StringComparison.Ordinal))
            return 0.97;
        var (a, b) = (left.Split(' '), right.Split(' '));
        return HaveDifferentNumbers(a, b) ? 0 : Math.Max(Shared(a, b), Begins(a, b) ? 0.85 : Holds(a, b) ? Like : HaveOneFirstWord(a, b) ? Related : 0);
    }

    /// <summary>Store 117 is not store 204, Richardson2 neither Richardson11 nor Richardson, and phase 4 not the whole.</summary>
    private static bool HaveDifferentNumbers(string[] a, string[] b)
    {
        var (left, right) = (Numbered(a), Numbered(b));
        if (left.Count == 0 || right.Count == 0)
            return IsPart(a, left, b) || IsPart(b, right, a);
        return !left.SetEquals(right);

        static HashSet<string> Numbered(string[] words) => [.. words.Where(w => w.Any(char.IsAsciiDigit))];
        static bool IsPart(string[] words, HashSet<string> numbered, string[] others) =>
            numbered.Any(n => others.Contains(n.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'))) || (numbered.Count > 0 && words.Contains("phase"));
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

    /// <summary>All of the one name, two telling words at least, stands in the other: "ameriprise at seligman data", "seligman data".</summary>
    private static bool Holds(string[] a, string[] b)
    {
        var (few, many) = a.Length <= b.Length ? (a, b) : (b, a);
        return few.Count(w => !Generic.Contains(w) && w.Length > 2) >= 2 && few.All(w => many.Any(other => AreAlike(w, other)));
    }

    private static bool HaveOneFirstWord(string[] a, string[] b) => a[0] == b[0] && a[0].Length > 4 && !Generic.Contains(a[0]);

    private static double Weight(string word) => Generic.Contains(word) ? 0.25 : 1;

    private static bool AreAlike(string a, string b) => a == b
        || (a.Length >= 4 && b == a + "s") || (b.Length >= 4 && a == b + "s")
        || (Math.Min(a.Length, b.Length) >= 5 && a[0] == b[0] && Distance(a, b) <= (Math.Max(a.Length, b.Length) >= 10 ? 2 : 1));

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
