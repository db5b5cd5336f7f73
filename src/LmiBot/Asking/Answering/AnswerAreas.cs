using LmiBot.Areas;
using LmiBot.Releases;

namespace LmiBot.Asking.Answering;

/// <summary>Where the figures of one answer are read: the area that was asked about, or the nearest wider one that has each publication.</summary>
internal sealed class AnswerAreas
{
    private readonly FigureTable _figures;
    private readonly ReleaseSnapshot _release;
    private readonly Measure _measure;

    public AnswerAreas(ReleaseSnapshot release, FigureTable figures, string areaCode, Measure measure)
    {
        (_release, _figures, _measure) = (release, figures, measure);
        Asked = release.Areas.Find(areaCode) ?? throw new ArgumentException($"Area {areaCode} is not in release {release.Name}.", nameof(areaCode));
        Projected = figures.AreaWith(areaCode, Measure.AnnualOpenings);
        Surveyed = figures.AreaWith(areaCode, measure == Measure.LocationQuotient ? measure : Measure.MedianWage);
    }

    public Area Asked { get; }

    /// <summary>The area of openings and growth; null where the release has none.</summary>
    public Area? Projected { get; }

    /// <summary>The area of jobs and wages; null where the release has none.</summary>
    public Area? Surveyed { get; }

    /// <summary>The area of the measure that the answer is about.</summary>
    public Area? Leading => For(_measure);

    public Area? For(Measure measure) => measure.IsProjected() ? Projected : Surveyed;

    public string Period(Measure measure) => For(measure) is { } area ? _figures.Period(area.AreaCode, measure) : "";

    /// <summary>What was read elsewhere than asked, and why.</summary>
    public IEnumerable<string> Notes(bool usesSurvey)
    {
        if (_measure == Measure.LocationQuotient && Surveyed is null)
            yield return AskingText.NoteNationQuotient;
        if (Leading is { } leading && leading != Asked)
        {
            if (_release.Figures(Asked.AreaCode) is null && Asked.Type is AreaType.State or AreaType.Metropolitan or AreaType.Nonmetropolitan)
                yield return FigureFormat.Say(AskingText.NoteNotLoaded, FigureFormat.In(Asked), FigureFormat.In(leading));
            else
                yield return FigureFormat.Say(_measure.IsProjected() ? AskingText.NoteFallbackProjections : AskingText.NoteFallbackWages, FigureFormat.In(Asked), FigureFormat.In(leading));
        }

        if (_measure.IsProjected() && usesSurvey && Surveyed is { } surveyed && surveyed != Leading)
            yield return FigureFormat.Say(AskingText.NoteKept, FigureFormat.In(surveyed));
    }

    /// <summary>The publications behind the columns of an answer, the leading one first.</summary>
    public IReadOnlyList<AnswerSource> Sources(IEnumerable<Measure> measures) =>
        [.. measures.Select(m => For(m) is { } area ? _figures.Source(area, m) : null).OfType<AnswerSource>().Distinct()];
}
