using System.Text.RegularExpressions;

namespace LmiBot.HiringEvents.Reading;

/// <summary>Reads the industry: "in food manufacturing". With a capital it may be a town: Media, Mining.</summary>
internal sealed class SentenceIndustry(Sentence sentence, EventNames? names)
{
    public void Read()
    {
        foreach (Match cue in SentencePatterns.IndustryCue().Matches(sentence.Text))
        {
            if (sentence.Details.Industry is not null || End(cue.Index, cue.Index + cue.Length) is not { } end)
                continue;
            var industry = sentence.Text[(cue.Index + cue.Length)..end];
            sentence.Details = sentence.Details with { Industry = industry, NaicsCode = IndustryReader.Find(industry)[0].Code };
            sentence.Take(cue.Index, SentencePatterns.IndustryWord().Match(sentence.Text, end) is { Success: true } word ? end + word.Length : end);
        }
    }

    /// <summary>Where the industry ends that begins here; null where none does, or a place.</summary>
    private int? End(int cue, int start)
    {
        List<int> ends = [.. sentence.PhraseEnds(start, 6).Where(end => sentence.IsFree(cue, end))];
        return ends.Exists(end => names?.Area(sentence.Text[start..end]) is not null) ? null
            : ends.Find(end => IsIndustry(sentence.Text[start..end])) is > 0 and var last ? last
            : null;
    }

    /// <summary>A sector's name, or one with a word or two before it that narrow it.</summary>
    private static bool IsIndustry(string phrase) =>
        !phrase.Any(char.IsUpper) && IndustryReader.Find(phrase).Count == 1 && phrase.Split(' ') is var words
        && Enumerable.Range(0, Math.Min(3, words.Length)).Any(skipped => IndustryReader.Named(string.Join(' ', words[skipped..])) is not null);
}
