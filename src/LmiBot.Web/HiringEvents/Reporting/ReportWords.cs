using LmiBot.Areas;
using LmiBot.HiringEvents.Reading;
using LmiBot.Occupations;
using LmiBot.Releases;
using LmiBot.Web.Releases;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.HiringEvents.Reporting;

/// <summary>What the release knows by name: the places and occupations that a reporter may say.</summary>
internal sealed class ReportWords(CurrentRelease release, IOptions<AgencyOptions> agency)
{
    /// <summary>Below it a title shares too little with what was typed.</summary>
    private const double LeastScore = 0.62;

    /// <summary>By which the best is clear of the second.</summary>
    private const double ClearLead = 0.08;

    private volatile Known? _known;

    /// <summary>Made anew when another release answers.</summary>
    public EventNames Names
    {
        get
        {
            var (known, answering) = (_known, Release);
            return (known?.Release == answering ? known : _known = new Known(answering, new EventNames(answering, release.Ask.Occupations, agency.Value.HomeArea))).Names;
        }
    }

    public PlaceFinder Places => Names.Places;

    /// <summary>The area's name; null where this release has none of that code.</summary>
    public string? Area(string code) => Release.Areas.Find(code) is { } area ? Places.Name(area) : null;

    /// <summary>The occupations that a title may mean: one where it is clear.</summary>
    public IReadOnlyList<(string SocCode, string Title)> Occupations(string title, int most)
    {
        IReadOnlyList<ScoredOccupation> found = [.. release.Ask.Occupations.Find(title, most).Where(o => o.Score >= LeastScore)];
        if (found.Count > 1 && found[0].Score - found[1].Score >= ClearLead)
            found = [found[0]];
        return [.. found.Select(o => (o.SocCode, Title(o.SocCode)))];
    }

    /// <summary>Whether it is a whole title, whatever commas it has.</summary>
    public bool IsTitle(string text) => release.Ask.Occupations.Find(text, 1) is [{ Score: >= 0.9 }];

    public string Title(string socCode) => Release.Occupations.Find(socCode)?.Title ?? socCode;

    /// <summary>Whether what tells nothing here wants to know something.</summary>
    public bool IsQuestion(string text) => EndsAsQuestion(text) || release.Ask.IsQuestion(text);

    /// <summary>Whether somebody wants to know something, though any text might be an answer here.</summary>
    public bool IsPlainQuestion(string text) => EndsAsQuestion(text) || release.Ask.IsPlainQuestion(text);

    private static bool EndsAsQuestion(string text) => text.TrimEnd().EndsWith('?');

    private ReleaseSnapshot Release => release.Ask.Release;

    private sealed record Known(ReleaseSnapshot Release, EventNames Names);
}
