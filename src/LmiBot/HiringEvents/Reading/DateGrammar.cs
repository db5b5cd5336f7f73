namespace LmiBot.HiringEvents.Reading;

/// <summary>A time found in a text.</summary>
/// <param name="Start">Where it begins, words such as "starting" included.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Term">What it says.</param>
/// <param name="Ends">Of a time from one to another, the two; else null.</param>
/// <param name="Frame">What the words around it say.</param>
/// <param name="IsOrdinaryWord">It may be no time at all: "may", "1/2".</param>
internal sealed record DateMatch(int Start, int End, DateTerm Term, (DateTerm From, DateTerm To)? Ends, DateFrame Frame, bool IsOrdinaryWord);

/// <summary>The words around a time.</summary>
internal readonly record struct DateFrame(bool IsDeadline, bool IsBefore, bool IsAbout, bool InPhases);

/// <summary>Finds a time with the words around it: "in phases from June to August", "by year end", "about March 3".</summary>
internal sealed class DateGrammar(DateOnly today)
{
    /// <summary>More words before a time mean nothing more.</summary>
    private const int MostWordsBefore = 8;

    private readonly DateForms _forms = new(today);

    /// <summary>The longest time that begins just here; null where none does.</summary>
    public DateMatch? Find(string text, int at)
    {
        var start = at;
        var frame = default(DateFrame);
        DateMatch? best = null;
        for (var words = 0; words < MostWordsBefore; words++)
        {
            if (Core(text, at) is { } core && core.End > (best?.End ?? 0))
                best = Framed(text, start, at, core, frame);
            if (DatePatterns.Phases().Match(text, at) is { Success: true } phases && !frame.InPhases)
                (at, frame) = (Skip(text, phases.Index + phases.Length), frame with { InPhases = true });
            else if (DatePatterns.Deadline().Match(text, at) is { Success: true } deadline && !frame.IsDeadline)
                (at, frame) = (deadline.Index + deadline.Length, frame with { IsDeadline = true, IsBefore = deadline.Value.StartsWith("before", StringComparison.OrdinalIgnoreCase) });
            else if (DatePatterns.About().Match(text, at) is { Success: true } about && !frame.IsAbout)
                (at, frame) = (about.Index + about.Length, frame with { IsAbout = true });
            else if (DatePatterns.Preposition().Match(text, at) is { Success: true } word)
                at = word.Index + word.Length;
            else
                break;
        }

        return best;
    }

    public DateReading Settle(DateMatch match, DateExpectation expectation) =>
        Frame(DateSettler.Settle(match.Term, today, expectation), match.Frame);

    private static DateMatch Framed(string text, int start, int at, (DateTerm Term, int End, (DateTerm, DateTerm)? Ends) core, DateFrame frame)
    {
        var (term, end, ends) = core;
        if (!frame.InPhases && DatePatterns.Phases().Match(text, Skip(text, end)) is { Success: true } phases)
            (end, frame) = (phases.Index + phases.Length, frame with { InPhases = true });
        if (frame.IsAbout)
            term = term.Map(s => s.IsDay ? new DateSpan(s.From.AddDays(-3), s.To.AddDays(3)) : s);
        return new DateMatch(start, end, term, ends, frame, at == start && DatePatterns.OrdinaryWords().IsMatch(text[at..end]));
    }

    private (DateTerm Term, int End, (DateTerm, DateTerm)? Ends)? Core(string text, int at)
    {
        var between = DatePatterns.Between().Match(text, at);
        if (between.Success)
            at = between.Index + between.Length;
        if (_forms.Find(text, at) is not { } first)
            return null;
        var to = between.Success ? DatePatterns.And().Match(text, first.End) : DatePatterns.To().Match(text, first.End);
        if (to.Success && Last(text, to.Index + to.Length, text[at..first.End]) is { } last)
            return (DateRange.Join(first.Term, last.Term), last.End, (first.Term, last.Term));
        return between.Success ? null : (first.Term, first.End, null);
    }

    /// <summary>The end of a range: a time, or a day of the month in which it began ("March 3-10").</summary>
    private (DateTerm Term, int End)? Last(string text, int at, string first)
    {
        var time = _forms.Find(text, at);
        if (DatePatterns.LastDay().Match(text, at) is not { Success: true } day || day.Index + day.Length <= (time?.End ?? 0)
            || DatePatterns.MonthDay().Match(first) is not { Success: true } month)
            return time;
        var year = month.Groups["year"].Success && !day.Groups["year"].Success ? $", {month.Groups["year"].Value}" : "";
        return _forms.Find($"{month.Groups["month"].Value} {day.Value}{year}", 0) is { } inMonth ? (inMonth.Term, day.Index + day.Length) : null;
    }

    private DateReading Frame(DateReading reading, DateFrame frame) => reading switch
    {
        DateReading.Understood { Span: var span } when frame.IsDeadline && Last(span, frame) < today => new DateReading.Impossible(ReadingText.DeadlineGoneBy),
        DateReading.Understood understood => new DateReading.Understood(Frame(understood.Span, frame)),
        DateReading.Past past => past with { Span = past.Span with { InPhases = frame.InPhases }, Next = past.Next is { } next ? Frame(next, frame) : null },
        DateReading.Ambiguous two => new DateReading.Ambiguous(Frame(two.Earlier, frame), Frame(two.Later, frame)),
        _ => reading,
    };

    private DateSpan Frame(DateSpan span, DateFrame frame)
    {
        var last = Last(span, frame);
        return frame.IsDeadline && last >= today ? new DateSpan(today, last, frame.InPhases) : span with { InPhases = frame.InPhases };
    }

    private static DateOnly Last(DateSpan span, DateFrame frame) => frame.IsBefore ? span.From.AddDays(-1) : span.To;

    private static int Skip(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or ',')
            at++;
        return at;
    }
}
