namespace LmiBot.HiringEvents.Answering;

/// <summary>What employers are called, in order, so that those whose name begins with some words are found without a look at the others.</summary>
internal sealed class EmployerNames
{
    private readonly (string Name, int EmployerId, int From)[] _names;

    public EmployerNames(ReadOnlySpan<EventRow> rows)
    {
        // The events of an employer share the list of its names.
        var first = new Dictionary<(IReadOnlyList<string> Names, int EmployerId), int>();
        foreach (ref readonly var row in rows)
        {
            var key = (row.Event.EmployerWords, row.EmployerId);
            first[key] = Math.Min(row.PublishFrom, first.GetValueOrDefault(key, int.MaxValue));
        }

        _names = [.. first.SelectMany(e => e.Key.Names.SelectMany(Forms).Distinct().Select(name => (name, e.Key.EmployerId, e.Value)))];
        Array.Sort(_names, (a, b) => string.CompareOrdinal(a.Name, b.Name));
    }

    /// <summary>The employers one of whose names is or begins with the words, and of whom an event may be seen.</summary>
    /// <param name="words">Normalized, with one blank between.</param>
    /// <param name="today">Events that are to be published later tell of nobody.</param>
    public IEnumerable<int> Beginning(string words, DateOnly today)
    {
        // Nothing in a name sorts before a blank, so whoever is called so by whole words comes first.
        for (var i = FirstFrom(words); i < _names.Length && Begins(_names[i].Name, words); i++)
        {
            if (_names[i].From <= today.DayNumber)
                yield return _names[i].EmployerId;
        }
    }

    /// <summary>"The Home Depot" is called Home Depot too.</summary>
    private static IEnumerable<string> Forms(string name) => name.StartsWith("the ", StringComparison.Ordinal) ? [name, name[4..]] : [name];

    private static bool Begins(string name, string words) =>
        name.StartsWith(words, StringComparison.Ordinal) && (name.Length == words.Length || name[words.Length] == ' ');

    private int FirstFrom(string words)
    {
        var (low, high) = (0, _names.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_names[middle].Name, words) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
