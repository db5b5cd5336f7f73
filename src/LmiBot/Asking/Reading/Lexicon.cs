using System.Collections.Frozen;
using System.Globalization;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;
using LmiBot.Occupations;
using LmiBot.Series;

namespace LmiBot.Asking.Reading;

/// <summary>The phrases of one language for measures, orders, filters and cues, read from the embedded <c>Lexicon.*.txt</c>.</summary>
internal sealed class Lexicon
{
    private Lexicon(List<(string Phrase, Meaning Meaning)> phrases, FrozenSet<string> fillers, FrozenSet<string> placeCues, FrozenSet<string> giving, FrozenSet<string> determiners)
    {
        Phrases = phrases;
        Fillers = fillers;
        PlaceCues = placeCues;
        Giving = giving;
        Determiners = determiners;
    }

    public static Lexicon English { get; } = Load("en");

    public IReadOnlyList<(string Phrase, Meaning Meaning)> Phrases { get; }

    /// <summary>Words that carry no meaning of their own.</summary>
    public FrozenSet<string> Fillers { get; }

    /// <summary>Words after which a place is expected.</summary>
    public FrozenSet<string> PlaceCues { get; }

    /// <summary>Words after which "us" is who asks.</summary>
    public FrozenSet<string> Giving { get; }

    /// <summary>Words before the name of an employer that are no part of it.</summary>
    public FrozenSet<string> Determiners { get; }

    private static Lexicon Load(string language)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"LmiBot.Asking.Reading.Lexicon.{language}.txt")
            ?? throw new InvalidOperationException($"The lexicon of {language} is not embedded.");
        using var reader = new StreamReader(stream);
        var phrases = new List<(string, Meaning)>();
        HashSet<string> fillers = [], placeCues = [], giving = [], determiners = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var head = line[..colon].Split(' ');
            var words = line[(colon + 1)..].Split('|').Select(Words.Normalize).Where(p => p.Length > 0).Distinct().ToList();
            if (head[0] == "filler")
            {
                fillers.UnionWith(words);
                phrases.AddRange(words.Where(p => p.Contains(' ', StringComparison.Ordinal)).Select(p => (p, (Meaning)new CueMeaning(Cue.Filler))));
            }
            else if (head[0] == "place")
                placeCues.UnionWith(words);
            else if (head[0] == "gives")
                giving.UnionWith(words);
            else if (head[0] == "determiner")
                determiners.UnionWith(words);
            else
                phrases.AddRange(words.Select(p => (p, MeaningOf(head))));
        }

        return new Lexicon(phrases, fillers.ToFrozenSet(StringComparer.Ordinal), placeCues.ToFrozenSet(StringComparer.Ordinal), giving.ToFrozenSet(StringComparer.Ordinal), determiners.ToFrozenSet(StringComparer.Ordinal));
    }

    private static Meaning MeaningOf(string[] head) => head[0] switch
    {
        "measure" => new MeasureMeaning(Enum.Parse<Measure>(head[1]), head.Length > 2 ? Order(head[2]) : null),
        "order" => new OrderMeaning(Order(head[1])),
        "education" => new EducationMeaning([.. head.Skip(1).Select(Enum.Parse<EducationLevel>)]),
        "wage-floor" => new WageFloorMeaning(new WageFloor(decimal.Parse(head[1], CultureInfo.InvariantCulture), Hourly: false)),
        "unsupported" => new UnsupportedMeaning(Enum.Parse<UnsupportedTopic>(head[1])),
        "event" => new EventMeaning([.. head.Skip(1).Select(Enum.Parse<HiringEventKind>)]),
        "gains" => new EventMeaning([], JobChange.Gains, Announced: head.Contains("announced")),
        "losses" => new EventMeaning([], JobChange.Losses),
        "reports" => new EventMeaning([], Source: Enum.Parse<ReportSource>(head[1])),
        "announced" => new EventMeaning([], Announced: true),
        "industry" => new IndustryMeaning([.. head.Skip(1)]),
        "group" => new GroupingMeaning(Enum.Parse<EventGrouping>(head[1])),
        "largest" => new LargestMeaning(),
        "middle-skill" => new MiddleSkillMeaning(),
        "series" => new TopicMeaning(Enum.Parse<SeriesTopic>(head[1])),
        "postings" => new PostingsMeaning(Enum.Parse<PostingsGroup>(head[1])),
        "past" => new SinceMeaning(null, null),
        "courtesy" => new CourtesyMeaning(Enum.Parse<Courtesy>(head[1])),
        "cue" => new CueMeaning(Enum.Parse<Cue>(head[1])),
        _ => throw new InvalidOperationException($"The lexicon has an unknown meaning '{head[0]}'."),
    };

    private static SortOrder Order(string word) => word == "asc" ? SortOrder.Ascending : SortOrder.Descending;
}
