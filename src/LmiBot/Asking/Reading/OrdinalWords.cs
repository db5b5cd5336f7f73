namespace LmiBot.Asking.Reading;

/// <summary>Reads "second", "#2" and "the last one" as a place in what was shown.</summary>
internal static class OrdinalWords
{
    /// <summary>Stands for the last place, however many there are.</summary>
    public const int Last = -1;

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <returns>1 or more, <see cref="Last"/>, or null where the word is no ordinal.</returns>
    public static int? Read(string word) => word switch
    {
        "last" => Last,
        ['#', .. var number] => NumberWords.Read(number),
        _ => Array.IndexOf(Ordinals, word) is >= 0 and var index ? index + 1 : null,
    };

    /// <summary>"Second one", "number two", "#2"; "second" by itself only as "the second" at the end, since "highest paid first" names no row.</summary>
    /// <returns>The place, and how many words name it; null where the words from <paramref name="start"/> on name none.</returns>
    public static (int Place, int Words)? Find(IReadOnlyList<Token> tokens, int start)
    {
        var (word, next) = (tokens[start].Word, start + 1 < tokens.Count ? tokens[start + 1].Word : "");
        if (word == "number" && NumberWords.Read(next) is { } number)
            return (number, 2);
        if (Read(word) is not { } place)
            return null;
        return next == "one" ? (place, 2)
            : word[0] == '#' || tokens.Count == 1 || (next.Length == 0 && tokens[start - 1].Word == "the") ? (place, 1)
            : null;
    }

    /// <summary>What stands at a place; default where the list is shorter.</summary>
    public static T? At<T>(IReadOnlyList<T> list, int place) => list.ElementAtOrDefault(place == Last ? list.Count - 1 : place - 1);
}
