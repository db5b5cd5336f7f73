using LmiBot.Areas;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;
using LmiBot.Releases;

namespace LmiBot.Asking.Answering;

/// <summary>What an answer about hiring events says: its title, its sentence, and what must be known to read it.</summary>
internal static class HiringEventsText
{
    public static bool HasGains(EventFilters filters) => filters.Change != JobChange.Losses
        && (filters.Kinds.Count == 0 || filters.Kinds.Any(k => k is HiringEventKind.Opening or HiringEventKind.Expansion or HiringEventKind.Relocation));

    public static bool HasLosses(EventFilters filters) => filters.Change != JobChange.Gains
        && (filters.Kinds.Count == 0 || filters.Kinds.Any(k => k is not (HiringEventKind.Opening or HiringEventKind.Expansion)));

    /// <summary>"Layoffs, Manufacturing, Travis County, since Mar 1, 2026".</summary>
    public static string Title(ReleaseSnapshot release, Question question, EventFilters filters, Area area)
    {
        var what = What(filters);
        if (filters.Employer is { } employer)
            what = Say(EventAnswerText.TitleAt, what, employer);
        if (question.Occupations.Count > 0)
            what = Say(EventAnswerText.TitleFor, what, FigureFormat.Some([.. question.Occupations.Select(code => release.Occupations.Find(code)?.Title ?? code)]));
        string?[] parts = [what, filters.LeastJobs is { } least ? Say(EventAnswerText.TitleLeast, FigureFormat.Count(least)) : null, filters.Sector is { } sector ? NaicsSector.Find(sector)?.Name : null, area.Name, EventWords.Period(filters.From, filters.To)];
        return string.Join(", ", parts.OfType<string>());
    }

    public static string Sentence(string title, Question question, AnswerEvents shown)
    {
        if (shown.Count == 0)
            return Say(EventAnswerText.TextNone, title);
        if (shown.Rows.Count == 0)
            return Say(EventAnswerText.TextEnds, title, EventWords.Events(shown.Count));
        string[] sides =
        [
            .. shown.Gains is { } gains ? [Say(EventAnswerText.SideGains, EventWords.Total(gains))] : (string[])[],
            .. shown.Losses is { } losses ? [Say(EventAnswerText.SideLosses, EventWords.Total(losses))] : (string[])[],
        ];
        var totals = string.Join(' ', sides);
        return question.Offset > 0
            ? Say(EventAnswerText.TextFurther, title, question.Offset + 1, question.Offset + shown.Rows.Count, EventWords.Events(shown.Count), totals)
            : Say(EventAnswerText.Text, title, EventWords.Events(shown.Count), totals);
    }

    public static string NoNotices(string title, Area state) => Say(EventAnswerText.TextNoNotices, title, state.Name);

    public static IEnumerable<string> Notes(EventSelection found, EventFilters filters, AnswerEvents shown)
    {
        yield return filters.Announced ? EventAnswerText.NoteDayAnnounced : EventAnswerText.NoteDayListed;
        if (found.Unspecified > 0 && filters.Kinds.Count > 0)
            yield return Say(EventAnswerText.NoteUnspecified, FigureFormat.Count(found.Unspecified));
        foreach (var note in LeftOut(found))
            yield return note;

        if ((shown.Gains?.Unknown ?? 0) + (shown.Losses?.Unknown ?? 0) > 0)
            yield return EventAnswerText.NoteUnknown;
        if (shown is { Gains: not null, Losses: not null })
            yield return EventAnswerText.NoteNeverNet;
        else if (shown.Losses is null)
            yield return EventAnswerText.NoteGains;
        foreach (var note in Coverage(found))
            yield return note;
    }

    private static IEnumerable<string> LeftOut(EventSelection found)
    {
        (string Pattern, int Events)[] reasons =
        [
            (EventAnswerText.NoteWithoutArea, found.WithoutArea),
            (EventAnswerText.NoteWithoutKind, found.WithoutKind),
            (EventAnswerText.NoteWithoutIndustry, found.WithoutIndustry),
            (EventAnswerText.NoteWithoutOccupations, found.WithoutOccupations),
            (EventAnswerText.NoteWithoutSize, found.WithoutSize),
            (EventAnswerText.NoteWithoutDay, found.WithoutDay),
        ];
        return reasons.Where(r => r.Events > 0).Select(r => Say(r.Pattern, EventWords.Events(r.Events)));
    }

    /// <summary>What the sources of these events do not cover.</summary>
    public static IEnumerable<string> Coverage(EventSelection found) =>
        Enum.GetValues<ReportSource>().Where(source => found.From(source) > 0).Select(source => source switch
        {
            ReportSource.WarnNotice => EventAnswerText.NoteWarn,
            ReportSource.Press => EventAnswerText.NotePress,
            _ => EventAnswerText.NoteOwn,
        });

    private static string What(EventFilters filters)
    {
        List<string> named = [.. filters.Kinds.Select(Plural).OfType<string>()];
        if (named.Count == 0 && filters.Source is { } source)
            named.Add(EventWords.Name(source));
        if (named.Count == 0 && filters.Change is { } change)
            named.Add(change == JobChange.Gains ? EventAnswerText.WhatGains : EventAnswerText.WhatLosses);
        return named.Count == 0 ? EventAnswerText.What : FigureFormat.All(named);
    }

    private static string? Plural(HiringEventKind kind) => kind switch
    {
        HiringEventKind.Opening => EventAnswerText.KindsOpening,
        HiringEventKind.Expansion => EventAnswerText.KindsExpansion,
        HiringEventKind.Relocation => EventAnswerText.KindsRelocation,
        HiringEventKind.Layoff => EventAnswerText.KindsLayoff,
        HiringEventKind.Closing => EventAnswerText.KindsClosing,
        _ => null,
    };

    private static string Say(string pattern, params ReadOnlySpan<object?> values) => FigureFormat.Say(pattern, values);
}
