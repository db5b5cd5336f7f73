using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Asking.Answering;

/// <summary>What a reader must know of the occupations in an answer.</summary>
internal static class OccupationNotes
{
    /// <summary>Says so where an occupation was asked for that is published only together with others.</summary>
    public static IEnumerable<string> Hybrids(ReleaseSnapshot release, IReadOnlyList<OccupationEntry> answered) =>
        from hybrid in answered
        where hybrid.Parts.Count > 0
        select FigureFormat.Say(
            AskingText.NoteHybrid,
            FigureFormat.All([.. hybrid.Parts.Select(code => release.Occupations.Find(code)?.Title ?? code)]),
            hybrid.Title,
            hybrid.SocCode);

    /// <summary>Education, experience, training and job zone in a sentence each.</summary>
    public static IEnumerable<string> Requirements(OccupationEntry occupation)
    {
        if (occupation.Requirement is { } r)
            yield return FigureFormat.Say(AskingText.NoteRequirement, EducationWords.Name(r.Education), EducationWords.Name(r.Experience), EducationWords.Name(r.Training));
        if (occupation.JobZone is { } zone)
            yield return FigureFormat.Say(AskingText.NoteJobZone, zone);
    }
}
