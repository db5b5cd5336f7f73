using LmiBot.HiringEvents.Answering;
using LmiBot.Occupations;

namespace LmiBot.Asking.Reading;

/// <summary>Takes a text apart: spelling, wage floor, phrases, and what is left over.</summary>
internal sealed class PartsReader(PhraseBook book, OccupationSearch occupations)
{
    /// <summary>The least score at which words that are no whole title still name an occupation.</summary>
    private const double LeastScore = 0.62;

    private readonly MentionFinder _mentions = new(book);
    private readonly Spelling _spelling = new(book);
    private readonly EmployerFinder _employers = new(book, new MentionFinder(book));

    /// <param name="text">Free text; at most <see cref="Words.MostCharacters"/> are read.</param>
    /// <param name="subject">Not <see cref="Subject.Events"/>, which needs them.</param>
    public QuestionParts Read(string text, Subject subject = Subject.Occupations)
    {
        text = Short(text);
        var split = Words.Split(text);
        return Read(text, split, [.. WageFloorMentions(split, text)], [], subject);
    }

    /// <summary>Reads a text as one about the past, in which periods may be named.</summary>
    /// <param name="text">As before.</param>
    /// <param name="subject">As before.</param>
    /// <param name="today">The day of the question.</param>
    public QuestionParts Read(string text, Subject subject, DateOnly today)
    {
        text = Short(text);
        var split = Words.Split(text);
        return Read(text, split, [.. WageFloorMentions(split, text), .. Periods(split, text, today).Where(p => IsPast(p, split, today))], [], subject);
    }

    /// <summary>Reads a text as one about hiring events, in which periods, employers and industries may be named.</summary>
    /// <param name="text">As before.</param>
    /// <param name="events">Whose employers are known, and the day of the question.</param>
    public QuestionParts Read(string text, PublishedEvents events)
    {
        text = Short(text);
        var split = Words.Split(text);
        List<Mention> given = [.. Periods(split, text, events.Today)];
        given.AddRange([.. Sizes(split, text).Where(size => !given.Exists(m => m.Start < size.End && size.Start < m.End))]);
        given.AddRange([.. _employers.Named(split, text, events, given)]);
        return Read(text, split, given, [.. _employers.Published(split, text, events, given)], Subject.Events);
    }

    private QuestionParts Read(string text, List<Token> split, List<Mention> given, List<Mention> likely, Subject subject)
    {
        var (tokens, corrections) = _spelling.Mend(split, text, [.. given, .. likely]);
        var mentions = _mentions.Find(tokens, text, given, likely, subject);
        var (occupationRuns, unknown) = Leftovers(tokens, mentions);
        mentions = [.. mentions.Where(m => !occupationRuns.Exists(r => r.Start <= m.Start && m.End <= r.End)), .. occupationRuns];
        mentions.Sort((a, b) => a.Start.CompareTo(b.Start));
        return Parts(mentions) with
        {
            Unknown = [.. mentions.Select(m => m.Meaning).OfType<UnknownNameMeaning>().Select(name => name.Words), .. unknown.Select(i => text.Substring(tokens[i].Start, tokens[i].Length))],
            Corrections = corrections,
        };
    }

    /// <summary>As much of a text as is read.</summary>
    public static string Short(string text) => text[..Math.Min(text.Length, Words.MostCharacters)];

    private static IEnumerable<Mention> WageFloorMentions(List<Token> tokens, string text) =>
        WageFloorPattern.Find(text) is { } found && Covering(tokens, found.Start, found.End, new WageFloorMeaning(found.Floor)) is { } mention ? [mention] : [];

    private static IEnumerable<Mention> Periods(List<Token> tokens, string text, DateOnly today) =>
        PeriodPattern.Find(text, today).Select(p => Covering(tokens, p.Start, p.End, p.Period)).OfType<Mention>();

    /// <summary>A period that has begun, unless the phrase book knows it: "compared with last year" is no figure of last year, and "since January" depends on the figures.</summary>
    private bool IsPast(Mention period, List<Token> split, DateOnly today) =>
        period.Meaning is PeriodMeaning { From: var from, To: var to } && (from ?? to) <= today
        && !Enumerable.Range(0, 3).Any(before => period.Start >= before && book.Find(string.Join(' ', split[(period.Start - before)..period.End].Select(t => t.Word))).Any(m => m is SinceMeaning));

    private static IEnumerable<Mention> Sizes(List<Token> tokens, string text) =>
        SizePattern.Find(text).Select(s => Covering(tokens, s.Start, s.End, s.Size)).OfType<Mention>();

    /// <summary>The words between two places of the text, as a mention; null where there are none.</summary>
    private static Mention? Covering(List<Token> tokens, int start, int end, Meaning meaning)
    {
        var first = tokens.FindIndex(t => t.Start + t.Length > start);
        var last = tokens.FindLastIndex(t => t.Start < end);
        return first < 0 || last < first ? null : new Mention(first, last + 1, meaning);
    }

    /// <summary>Unexplained words that together, or with an occupation beside them, come near to a title become an occupation; the others stay unknown.</summary>
    private (List<Mention> Occupations, List<int> Unknown) Leftovers(List<Token> tokens, List<Mention> mentions)
    {
        var owner = new Mention?[tokens.Count];
        foreach (var mention in mentions)
            Array.Fill(owner, mention, mention.Start, mention.End - mention.Start);
        var found = new List<Mention>();
        var unknown = new List<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsUnexplained(i))
                continue;
            var (start, end) = (i, i + 1);
            while (start > 0 && IsTitleWord(start - 1))
                start--;
            while (end < tokens.Count && IsTitleWord(end))
                end++;
            var candidates = Near([.. tokens[start..end].Select(t => t.Word)]);
            if (candidates.Count > 0)
                found.Add(new Mention(start, end, new OccupationMeaning(candidates, Everyday: false)));
            else
                unknown.AddRange(Enumerable.Range(start, end - start).Where(IsUnexplained));
            i = end - 1;
        }

        return (found, unknown);

        bool IsUnexplained(int i) => owner[i] is null && !book.Lexicon.Fillers.Contains(tokens[i].Word);

        bool IsTitleWord(int i) => IsUnexplained(i) || owner[i]?.Meaning is OccupationMeaning;
    }

    /// <summary>One word that is only part of a title names no occupation ("weather" is no forecaster), unless it is part of very many ("manager").</summary>
    private IReadOnlyList<ScoredOccupation> Near(List<string> words) =>
        words is [var only] ? occupations.CommonWord(only, []) : [.. occupations.ByWords(words, 5).Where(o => o.Score >= LeastScore)];

    /// <summary>"Losing the most jobs by number of workers" is one measure with its unit.</summary>
    private static List<MeasureMeaning> Measures(List<MeasureMeaning> named) =>
        named.Exists(m => m.Measure != Measure.Employment) ? named.FindAll(m => m.Measure != Measure.Employment) : named;

    private static QuestionParts Parts(List<Mention> mentions)
    {
        var meanings = mentions.ConvertAll(m => m.Meaning);
        return new QuestionParts
        {
            Measures = Measures([.. meanings.OfType<MeasureMeaning>()]),
            Order = meanings.OfType<OrderMeaning>().LastOrDefault()?.Order,
            Limit = meanings.OfType<NumberMeaning>().FirstOrDefault()?.Value,
            Row = meanings.OfType<RowMeaning>().FirstOrDefault()?.Place,
            Fields = [.. meanings.OfType<FieldMeaning>().Select(f => f.FieldCode).Distinct()],
            Areas = [.. meanings.OfType<AreaMeaning>().Distinct()],
            Occupations = [.. meanings.OfType<OccupationMeaning>().Select(o => o.Candidates)],
            Education = [.. meanings.OfType<EducationMeaning>().SelectMany(e => e.Levels).Distinct().Order()],
            MiddleSkill = meanings.OfType<MiddleSkillMeaning>().Any(),
            Unsupported = meanings.OfType<UnsupportedMeaning>().FirstOrDefault()?.Topic,
            WageFloor = meanings.OfType<WageFloorMeaning>().FirstOrDefault()?.Floor,
            Topics = [.. meanings.OfType<TopicMeaning>().Select(t => t.Topic).Distinct()],
            Postings = [.. meanings.OfType<PostingsMeaning>().Select(p => p.Postings).Distinct()],
            Since = meanings.OfType<SinceMeaning>().OrderByDescending(s => s.Year).ThenByDescending(s => s.Month).FirstOrDefault(),
            Events = [.. meanings.OfType<EventMeaning>()],
            Periods = [.. meanings.OfType<PeriodMeaning>()],
            Employers = [.. meanings.OfType<EmployerMeaning>().Select(e => e.Words).Distinct()],
            LeastJobs = meanings.OfType<SizeMeaning>().Select(s => (int?)s.Least).Max(),
            Industries = [.. meanings.OfType<IndustryMeaning>().Select(i => i.Sectors)],
            Grouping = meanings.OfType<GroupingMeaning>().LastOrDefault()?.Grouping,
            LargestFirst = meanings.OfType<LargestMeaning>().Any(),
            Courtesy = meanings.OfType<CourtesyMeaning>().LastOrDefault()?.Courtesy,
            Cues = meanings.OfType<CueMeaning>().Select(c => c.Cue).ToHashSet(),
            Unknown = [],
            Corrections = [],
        };
    }
}
