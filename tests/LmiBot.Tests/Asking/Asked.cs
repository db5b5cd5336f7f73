using FsCheck;
using FsCheck.Fluent;
using LmiBot.Asking;
using LmiBot.Asking.Reading;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;
using LmiBot.Occupations;
using LmiBot.Releases;
using LmiBot.Series;

namespace LmiBot.Tests.Asking;

/// <summary>Generators of what may be asked of a release.</summary>
internal static class Asked
{
    /// <summary>The education filters that a question can hold: one phrase's levels, or those of two.</summary>
    private static readonly IReadOnlyList<EducationLevel>[] Educations =
        [.. Lexicon.English.Phrases.Select(p => p.Meaning).OfType<EducationMeaning>().Select(m => m.Levels).DistinctBy(l => string.Join(' ', l))];

    /// <summary>A text of any sort, after any turn.</summary>
    public static Gen<(string Text, AskState Before)> Turns(ReleaseSnapshot release) =>
        from text in Texts(release)
        from before in States(release)
        select (text, before);

    public static Gen<AskState> States(ReleaseSnapshot release) => Gen.OneOf(
        Gen.Constant(AskState.Empty),
        from last in Questions(release) select new AskState(AskState.CurrentVersion, last, []),
        from last in Questions(release)
        from choices in Questions(release).ListOf(3)
        select new AskState(AskState.CurrentVersion, last, [.. choices.Select((q, i) => new Choice($"Choice {i}", q))]));

    /// <summary>Every kind of question with figures.</summary>
    public static Gen<Question> Questions(ReleaseSnapshot release)
    {
        var areas = Gen.Elements(release.Areas.All.Select(a => a.AreaCode).ToArray());
        var occupations = Gen.Elements(release.Occupations.All.Where(o => o.IsPublished).Select(o => o.SocCode).ToArray());
        var measures = Gen.Elements(Enum.GetValues<Measure>());
        var rankings =
            from area in areas
            from measure in measures
            from order in Gen.Elements(Enum.GetValues<SortOrder>())
            from field in Gen.Elements(release.Occupations.Fields.Select(f => (string?)f.Code).Append(null).ToArray())
            from limit in Gen.Frequency((1, Gen.Constant(AskingOptions.DefaultLimit)), (1, Gen.Choose(1, AskingOptions.MostRows)))
            from filters in Filters
            select new Question { Kind = QuestionKind.Ranking, AreaCode = area, Measure = measure, Order = order, FieldCode = field, Limit = limit, Filters = filters };
        var figures =
            from area in areas
            from measure in measures
            from hourly in Gen.Elements(true, false)
            from codes in Gen.Choose(1, 3).SelectMany(n => occupations.ListOf(n))
            select new Question { Kind = QuestionKind.Figure, AreaCode = area, Measure = measure, Hourly = hourly && measure.IsWage(), Occupations = [.. codes.Distinct()] };
        var profiles =
            from area in areas
            from occupation in occupations
            select new Question { Kind = QuestionKind.Profile, AreaCode = area, Occupations = [occupation] };
        var places =
            from first in areas
            from others in Gen.Choose(1, 2).SelectMany(n => areas.ListOf(n))
            from measure in measures
            from occupation in occupations
            where others.Prepend(first).Distinct().Count() == others.Count + 1
            select new Question { Kind = QuestionKind.Figure, AreaCode = first, OtherAreas = [.. others], Measure = measure, Occupations = [occupation] };
        var since = Gen.Frequency((1, Gen.Constant<DateOnly?>(null)), (1, from year in Gen.Choose(2020, 2026) from month in Gen.Choose(1, 12) select (DateOnly?)new DateOnly(year, month, 1)));
        var series =
            from area in areas
            from topic in Gen.Elements(Enum.GetValues<SeriesTopic>())
            from postings in Gen.Elements(Enum.GetValues<PostingsGroup>())
            from sector in Gen.Elements(NaicsSector.All.Select(s => (string?)s.Code).Append(null).ToArray())
            from day in since
            select new Question { Kind = QuestionKind.Series, AreaCode = area, Series = new SeriesFilters { Topic = topic, Postings = topic == SeriesTopic.Postings ? postings : default, Industry = topic.IsByIndustry() ? sector : null }, Since = day };
        var trends =
            from area in areas
            from measure in Gen.Elements(Measure.Employment, Measure.MedianWage, Measure.EntryWage)
            from occupation in occupations
            from day in since
            select new Question { Kind = QuestionKind.Trend, AreaCode = area, Measure = measure, Occupations = [occupation], Since = day };
        var events =
            from area in areas
            from occupation in Gen.Frequency((3, Gen.Constant<string?>(null)), (1, occupations.Select(o => (string?)o)))
            from limit in Gen.Elements(AskingOptions.DefaultLimit, 5)
            from filters in EventFilters
            select new Question { Kind = QuestionKind.HiringEvents, AreaCode = area, Occupations = occupation is null ? [] : [occupation], Limit = limit, Events = filters };
        return Gen.Frequency((3, rankings), (2, figures), (1, profiles), (1, places), (1, series), (1, trends), (2, events));
    }

    /// <summary>What can be said of hiring events; employers are only known where there are events.</summary>
    private static Gen<EventFilters> EventFilters =>
        from kinds in Gen.Elements<HiringEventKind[]>([], [], [HiringEventKind.Unspecified, HiringEventKind.Layoff], [HiringEventKind.Closing], [HiringEventKind.Expansion], [HiringEventKind.Opening, HiringEventKind.Relocation])
        from change in Gen.Elements<JobChange?>(null, JobChange.Gains, JobChange.Losses)
        from source in Gen.Elements<ReportSource?>(null, null, ReportSource.WarnNotice, ReportSource.OwnReport, ReportSource.Press)
        from day in Gen.Choose(0, 9000)
        from bounds in Gen.Choose(0, 3)
        from announced in Gen.Elements(true, false)
        from sector in Gen.Elements(NaicsSector.All.Select(s => (string?)s.Code).Append(null).Append(null).ToArray())
        from least in Gen.Frequency((3, Gen.Constant<int?>(null)), (1, Gen.Choose(1, 20_000).Select(n => (int?)n)))
        from grouping in Gen.Elements<EventGrouping?>(null, EventGrouping.Month, EventGrouping.Industry)
        from largest in Gen.Elements(true, false)
        let first = new DateOnly(1999, 1, 4).AddDays(day)
        select new EventFilters
        {
            Kinds = kinds, Change = change, Source = source, From = bounds % 2 == 0 ? null : first, To = bounds < 2 ? null : first.AddDays(day),
            Announced = announced, Sector = sector, LeastJobs = least, GroupBy = grouping, LargestFirst = largest,
        };

    private static Gen<QuestionFilters> Filters =>
        from educations in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Constant(1)), (1, Gen.Constant(2))).SelectMany(n => Gen.Elements(Educations).ListOf(n))
        from middleSkill in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from floor in Gen.Frequency((3, Gen.Constant<WageFloor?>(null)), (1, Gen.Choose(200, 300_000).Select(d => (WageFloor?)new WageFloor(d, false))), (1, Gen.Choose(700, 15_000).Select(c => (WageFloor?)new WageFloor(c / 100m, true))))
        select new QuestionFilters { Education = [.. educations.SelectMany(e => e).Distinct().Order()], MiddleSkill = middleSkill, WageFloor = floor };

    /// <summary>Noise, words that mean something in any order, and whole questions with a word of noise.</summary>
    private static Gen<string> Texts(ReleaseSnapshot release)
    {
        var words = Gen.OneOf(
            Gen.Elements(Lexicon.English.Phrases.Select(p => p.Phrase).ToArray()),
            Gen.Elements(release.Titles.Select(t => t.Title).ToArray()),
            Gen.Elements(release.Areas.Names.Select(n => n.Name).ToArray()),
            Gen.Elements(release.Occupations.Fields.SelectMany(f => f.Names).ToArray()),
            Gen.Elements(Lexicon.English.Fillers.ToArray()),
            Gen.Elements("5", "$60,000", "30 an hour", "over", "under 50k", "#1", "2032", "29-1141", "?", ",", "and", "C++"));
        var noise = ArbMap.Default.GeneratorFor<string?>().Select(s => s ?? "");
        var phrases = Questions(release).Select(new QuestionPhrase(release).Write);
        return Gen.Frequency(
            (2, noise),
            (4, Gen.Choose(1, 8).SelectMany(n => words.ListOf(n)).Select(w => string.Join(' ', w))),
            (2, from phrase in phrases from word in words select $"{phrase} {word}"),
            (1, from text in noise from word in words select text + word),
            (1, phrases.Select(Mistyped)));
    }

    private static string Mistyped(string text) => text.Length < 8 ? text : text.Remove(text.Length / 2, 1);
}
