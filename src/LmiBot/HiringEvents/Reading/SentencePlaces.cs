using System.Text.RegularExpressions;

namespace LmiBot.HiringEvents.Reading;

/// <summary>Reads where and who: the site, the place, the employer.</summary>
internal sealed class SentencePlaces(Sentence sentence, EventNames? names)
{
    public void Read()
    {
        if (sentence.Details.Site is null)
            sentence.Take(SentencePatterns.NamedSite(), m => sentence.Details = sentence.Details with { Site = Sentence.Short(m.Groups["site"].Value, HiringEvent.LongestText) });
        ReadPlace();
        ReadPlaceOfSite();
        ReadEmployer();
        ReadPlaceBehindComma();
    }

    private void ReadPlace()
    {
        foreach (Match cue in SentencePatterns.PlaceCue().Matches(sentence.Text))
        {
            var start = cue.Index + cue.Length;
            var leaves = cue.Groups["cue"].Value.ToLowerInvariant() is "from" or "of"
                || (sentence.Details.Kind != HiringEventKind.Relocation && cue.Groups["cue"].Value.StartsWith("to", StringComparison.OrdinalIgnoreCase));
            if (leaves || sentence.Details.Place is not null || sentence.IsTaken(start) || Place(start) is not { } end)
                continue;
            var place = sentence.Text[start..end];
            Settle(place, names?.Area(place));
            sentence.Take(cue.Index, end);
        }
    }

    /// <summary>"Our Dallas plant" is in Dallas.</summary>
    private void ReadPlaceOfSite()
    {
        foreach (Match match in SentencePatterns.SiteInPlace().Matches(sentence.Text))
        {
            var (site, place) = (match.Groups["site"], match.Groups["place"].Value);
            if (sentence.Details.Place is not null || (sentence.Details.Site ?? site.Value) != site.Value || names?.Area(place) is not { } area)
                continue;
            Settle(place, area);
            sentence.Details = sentence.Details with { Site = site.Value };
            sentence.Take(site.Index, site.Index + site.Length);
        }
    }

    /// <summary>"Acme, El Paso".</summary>
    private void ReadPlaceBehindComma()
    {
        foreach (Match comma in SentencePatterns.Comma().Matches(sentence.Text))
        {
            var start = comma.Index + comma.Length;
            if (sentence.Details.Place is not null || !char.IsUpper(sentence.Text[start]) || KnownPlace(start) is not { } end)
                continue;
            Settle(sentence.Text[start..end], names?.Area(sentence.Text[start..end]));
            sentence.Take(start, end);
        }
    }

    /// <summary>Where a place that begins here ends: a known name, else words with capitals.</summary>
    private int? Place(int start) => KnownPlace(start)
        ?? (SentencePatterns.Capitalized().Match(sentence.Text, start) is { Success: true } name && sentence.IsFree(start, start + name.Length) ? start + name.Value.TrimEnd('.').Length : null);

    private int? KnownPlace(int start)
    {
        foreach (var end in sentence.PhraseEnds(start, 6))
        {
            if (sentence.IsFree(start, end) && names?.Area(sentence.Text[start..end]) is not null)
                return end;
        }

        return null;
    }

    private void Settle(string place, string? area) => sentence.Details = sentence.Details with { Place = Sentence.Short(place, HiringEvent.LongestName), AreaCode = area };

    /// <summary>"At Round Rock" names a place where none is named yet.</summary>
    private void ReadEmployer()
    {
        foreach (var (start, end) in EmployerFinder.Find(sentence.Text, sentence.Kinds, sentence.IsFree))
        {
            var name = sentence.Text[start..end];
            sentence.Take(start, end);
            if (names?.Area(name) is { } area && sentence.Details.Place is null)
            {
                Settle(name, area);
                continue;
            }

            sentence.Details = sentence.Details with { Employer = Sentence.Short(name, HiringEvent.LongestName) };
            return;
        }
    }
}
