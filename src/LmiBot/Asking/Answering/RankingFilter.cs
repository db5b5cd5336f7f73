using LmiBot.Areas;
using LmiBot.Data;
using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Asking.Answering;

/// <summary>Decides what takes part in one ranking, and remembers what it left out and why.</summary>
internal sealed class RankingFilter
{
    private readonly FigureTable _figures;
    private readonly AskingOptions _options;
    private readonly Question _question;
    private readonly AnswerAreas _areas;
    private readonly HashSet<EducationLevel>? _education;
    private readonly List<OccupationEntry> _notPublished = [];
    private readonly List<OccupationEntry> _payNotPublished = [];
    private readonly List<OccupationEntry> _hourlyOnly = [];
    private readonly List<OccupationEntry> _annualOnly = [];
    private int _passed;
    private bool _minimumApplied;
    private bool _hourlyComputed;

    public RankingFilter(ReleaseSnapshot release, FigureTable figures, AskingOptions options, Question question, AnswerAreas areas)
    {
        (_figures, _options, _question, _areas) = (figures, options, question, areas);
        Field = question.FieldCode is { } code ? release.Occupations.FindField(code) : null;
        _education = question.Filters.Education.Count > 0 ? [.. question.Filters.Education] : null;
    }

    /// <summary>The field that is ranked; null: all occupations.</summary>
    public FieldEntry? Field { get; }

    /// <summary>True where the occupation, which is one of <see cref="Field"/>, is asked for and its figure takes part.</summary>
    public bool Passes(OccupationEntry occupation, Figure figure)
    {
        if (_areas.Leading is not { } area || !IsAskedFor(occupation))
            return false;
        if (figure.Status == FigureStatus.NotPublished || (figure.Hourly && _question.Measure.IsWage()))
        {
            (figure.Hourly ? _hourlyOnly : _notPublished).Add(occupation);
            return false;
        }

        if (IsTooSmall(area, occupation))
        {
            _minimumApplied = true;
            return false;
        }

        _passed++;
        return true;
    }

    /// <summary>What a reader must know of the list.</summary>
    public IEnumerable<string> Notes(IReadOnlyList<string> listed)
    {
        if (Field is not null)
            yield return FieldNote(Field);
        if (_question.Filters.MiddleSkill)
            yield return AskingText.NoteMiddleSkill;
        else if (_education is not null)
            yield return AskingText.NoteEducation;
        if (_minimumApplied)
            yield return MinimumNote();
        if (_notPublished.Count > 0)
            yield return FigureFormat.Say(AskingText.NoteLeftOutNotPublished, Names(_notPublished));
        if (_payNotPublished.Count > 0)
            yield return FigureFormat.Say(AskingText.NotePayNotPublished, Names(_payNotPublished));
        if (_hourlyOnly.Count > 0)
            yield return FigureFormat.Say(AskingText.NoteHourlyOnly, Names(_hourlyOnly));
        if (_annualOnly.Count > 0)
            yield return FigureFormat.Say(AskingText.NoteAnnualOnly, Names(_annualOnly));
        if (_hourlyComputed && _areas.Surveyed is { } surveyed)
            yield return FigureFormat.Say(AskingText.NoteHourlyComputed, surveyed.Name);
        if (_question.Limit > AskingOptions.MostRows)
            yield return FigureFormat.Say(AskingText.NoteMost, AskingOptions.MostRows);
        if (_passed > 0)
            yield return FigureFormat.Say(AskingText.NoteRanked, FigureFormat.Count(_passed));
        if (_question.Measure.IsWage() && listed.Any(IsTopCoded))
            yield return AskingText.NoteTopCoded;
        if (Definition(_question.Measure) is { } definition)
            yield return definition;
        if (_question.Measure == Measure.AnnualOpenings)
            yield return AskingText.NoteSelfEmployed;
    }

    private static string? Definition(Measure measure) => measure switch
    {
        Measure.AnnualOpenings => AskingText.NoteOpenings,
        Measure.EntryWage => AskingText.NoteEntryWage,
        Measure.LocationQuotient => AskingText.NoteQuotient,
        _ => null,
    };

    private bool IsAskedFor(OccupationEntry occupation) =>
        occupation.Level != OccupationLevel.Total
        && (_education is null || (occupation.Requirement is { } r && _education.Contains(r.Education)))
        && (!_question.Filters.MiddleSkill || occupation.Requirement?.IsMiddleSkill() == true)
        && (_question.Filters.WageFloor is not { } floor || PaysAtLeast(floor, occupation));

    private bool PaysAtLeast(WageFloor floor, OccupationEntry occupation)
    {
        if (_areas.Surveyed is not { } area)
            return false;
        var pay = floor.Hourly ? HourlyMedian(area, occupation) : _figures.Find(area.AreaCode, occupation.SocCode, Measure.MedianWage);
        if (pay.Status == FigureStatus.NotPublished || pay.Hourly != floor.Hourly)
        {
            (pay.Hourly ? _hourlyOnly : floor.Hourly && occupation.PayBasis == PayBasis.AnnualOnly ? _annualOnly : _payNotPublished).Add(occupation);
            return false;
        }

        return pay.SortKey >= floor.Dollars;
    }

    private Figure HourlyMedian(Area area, OccupationEntry occupation)
    {
        var (hourly, computed) = _figures.Hourly(area.AreaCode, occupation.SocCode, Measure.MedianWage);
        _hourlyComputed |= computed;
        return hourly;
    }

    private bool IsTooSmall(Area area, OccupationEntry occupation) => _question.Measure switch
    {
        Measure.GrowthPercent => _figures.Projection(area.AreaCode, occupation.SocCode)?.BaseEmployment < _options.MinimumBase,
        Measure.LocationQuotient => _figures.Wage(area.AreaCode, occupation.SocCode)?.Employment < MinimumJobs(area),
        _ => false,
    };

    private int MinimumJobs(Area area) => area.Type is AreaType.State or AreaType.Nation ? _options.MinimumBase : _options.MinimumQuotientJobs;

    private string MinimumNote() => _question.Measure == Measure.GrowthPercent
        ? FigureFormat.Say(AskingText.NoteMinimumBase, FigureFormat.Count(_options.MinimumBase), _areas.Period(Measure.GrowthPercent).Split('–')[0])
        : FigureFormat.Say(AskingText.NoteMinimumQuotient, FigureFormat.Count(MinimumJobs(_areas.Leading!)));

    private string FieldNote(FieldEntry field) => field.Kind == FieldKind.CareerCluster
        ? FigureFormat.Say(AskingText.NoteFieldCluster, field.Name, field.Members.Count)
        : FigureFormat.Say(AskingText.NoteFieldGroups, field.Name, FigureFormat.All([.. field.Groups]));

    private bool IsTopCoded(string socCode) =>
        _areas.Leading is { } area && _figures.Find(area.AreaCode, socCode, _question.Measure).Status == FigureStatus.TopCoded;

    /// <summary>The largest first: those that a reader would look for.</summary>
    private static string Names(List<OccupationEntry> occupations) =>
        FigureFormat.Some([.. occupations.OrderByDescending(o => o.NationalEmployment).ThenBy(o => o.SocCode, StringComparer.Ordinal).Select(o => o.Title)]);
}
