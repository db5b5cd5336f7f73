using FsCheck;
using FsCheck.Fluent;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Reading;

namespace LmiBot.Tests.HiringEvents.Reading;

/// <summary>Nothing typed crashes the readers or is silently misread.</summary>
public sealed class ReadingPropertyTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(5000);

    private static readonly string[] Pieces =
    [
        "March", "may", "Sept.", "3", "30", "31st", "0", "13", "45", "2027", "'27", "1999", "3/3", "3/3/27", "2027-03-03", "-", "–", ",", "/", ".", "to", "from", "between", "and", "of", "the", "next", "last", "this",
        "Friday", "week", "month", "quarter", "year", "end", "Q1", "Q5", "h2", "early", "mid", "late", "in phases", "by", "before", "about", "in", "two", "weeks", "ago", "winter", "tomorrow", "within", "a", "dozen",
        "120", "1,200", "1,20", "12.5", "50", "60", "hundred", "couple", "twenty-five", "up to", "at least", "more than", "several", "unknown", "none", "99999999999", "jobs", "people", "%", "$", "+", "k", "٣", "½", "²",
        "layoff", "closing", "expanding", "Acme", "at", "Round Rock", "because of", "until", "announced", "https://x.org/1", "\u0301", "\ud800", "\n", "", "  ", "I", "no",
    ];

    private static readonly string[] Dates =
    [
        "March 3", "March 3, 2027", "3/3/27", "2027-03-03", "early March", "in phases from June to August", "between June 1 and June 15, 2027", "end of Q1", "in two weeks", "next Friday", "June 1-15", "by year end", "winter 2027",
    ];

    private static readonly string[] Counts = ["120", "1,200", "about 50", "50 to 60", "up to 50", "more than 50", "a dozen", "two hundred and ten", "50 of 200", "50 or more", "a couple hundred"];

    private static Gen<string> Texts => Gen.OneOf(
        Gen.Choose(1, 9).SelectMany(n => Gen.Elements(Pieces).ListOf(n)).SelectMany(words => Gen.Elements(" ", " ", "").Select(by => string.Join(by, words))),
        ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""));

    [Fact]
    public void No_text_crashes_a_reader() => Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        foreach (var expectation in Enum.GetValues<DateExpectation>())
            Assert.NotNull(DateReader.Read(text, Today, expectation));
        Assert.NotNull(JobCountReader.Read(text));
        Assert.NotNull(HiringEventReader.Read(text, Today));
        _ = HiringEventReader.IsLogging(text);
    }).Check(Thorough);

    [Fact]
    public void A_very_long_text_is_read_at_once() => Assert.All((string[])["1,", "in ", "a hundred and ", "3/3-", "late ", "we are ", "the end of ", "\u0301", "one hundred twenty "], part =>
    {
        var text = string.Concat(Enumerable.Repeat(part, 20_000));
        Assert.IsType<DateReading.NotUnderstood>(DateReader.Read(text, Today));
        Assert.IsType<JobCountReading.NotUnderstood>(JobCountReader.Read(text));
        Assert.NotEmpty(HiringEventReader.Read(text, Today).Leftover);
        Assert.False(HiringEventReader.IsLogging(text));
        _ = HiringEventReader.Read(text[..1000], Today);
    });

    [Fact]
    public void A_time_shown_reads_back_as_itself() => Prop.ForAll(Spans.ToArbitrary(), span =>
        DateReader.Read(DateSpanText.Write(span), Today, DateExpectation.Either) is DateReading.Understood read && read.Span == span).Check(Thorough);

    [Fact]
    public void A_number_shown_reads_back_as_itself() => Prop.ForAll(JobCounts.ToArbitrary(), count =>
        JobCountReader.Read(JobCountText.Write(count)) is JobCountReading.Understood read && read.Count == count).Check(Thorough);

    [Fact]
    public void What_is_understood_is_sound() => Prop.ForAll(Texts.ToArbitrary(), text =>
        (DateReader.Read(text, Today) is not DateReading.Understood date || (date.Span.From <= date.Span.To && date.Span.To >= Today))
        && (JobCountReader.Read(text) is not JobCountReading.Understood jobs || (IsSound(jobs.Count) && jobs.SiteHeadcount is null or > 0))).Check(Thorough);

    /// <summary>With one more number, anywhere between its words, a phrase says something else or nothing: never the same, unless the number says what is meant anyway.</summary>
    [Fact]
    public void No_number_in_a_date_is_passed_over() => Prop.ForAll(WithOneMoreNumber(Dates).ToArbitrary(), changed =>
        DateReader.Read(changed.Text, Today) is not DateReading.Understood read || read != DateReader.Read(changed.Phrase, Today) || IsMeantAnyway(changed.Number, read.Span)).Check(Thorough);

    [Fact]
    public void No_number_beside_jobs_is_passed_over() => Prop.ForAll(WithOneMoreNumber(Counts).ToArbitrary(), changed =>
        JobCountReader.Read(changed.Text) is not JobCountReading.Understood read || !read.Equals(JobCountReader.Read(changed.Phrase))).Check(Thorough);

    [Fact]
    public void No_word_is_passed_over() => Prop.ForAll(WithOneMoreWord.ToArbitrary(), changed =>
        DateReader.Read(changed, Today) is not DateReading.Understood && JobCountReader.Read(changed) is not JobCountReading.Understood).Check(Thorough);

    /// <summary>A letter lost, doubled or changed may make it another time or number, but none with a number that is not in it.</summary>
    [Fact]
    public void A_slip_of_the_keys_makes_up_nothing() => Prop.ForAll(Gen.OneOf(Texts, Slips).ToArbitrary(), text =>
        (DateReader.Read(text, Today, DateExpectation.Either) is not DateReading.Understood date || Spoken.Numbers(text).All(n => Spoken.IsIn(n, date.Span, Today)))
        && (JobCountReader.Read(text) is not JobCountReading.Understood jobs || Spoken.Numbers(text.Replace(",", "", StringComparison.Ordinal)).All(n => Spoken.IsIn(n, jobs)))).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));

    [Fact]
    public void Every_number_of_a_sentence_is_placed_or_reported() => Prop.ForAll(Gen.Choose(10, 99_999).Two().ToArbitrary(), numbers =>
    {
        var text = $"Log a layoff at Acme: {numbers.Item1} jobs, ref {numbers.Item2}";
        var reading = HiringEventReader.Read(text, Today);
        return reading.Details.JobsLost == JobCount.Exactly(numbers.Item1) && reading.Leftover.Any(l => l.EndsWith($" {numbers.Item2}", StringComparison.Ordinal));
    }).Check(Thorough);

    private static Gen<DateSpan> Spans =>
        from start in Gen.Choose(0, 365 * 12)
        from days in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(1, 40)), (1, Gen.Choose(41, 900)))
        from whole in Gen.Choose(0, 3)
        from phases in Gen.Elements(true, false)
        let day = new DateOnly(2020, 1, 1).AddDays(start)
        let month = new DateOnly(day.Year, day.Month, 1)
        select whole switch
        {
            0 => new DateSpan(month, month.AddMonths(1 + (days % 14)).AddDays(-1), phases),
            1 => new DateSpan(month.AddDays(days % 3 * 10), days % 3 == 2 ? month.AddMonths(1).AddDays(-1) : month.AddDays((days % 3 * 10) + 9), phases),
            _ => new DateSpan(day, day.AddDays(days), phases),
        };

    private static Gen<JobCount> JobCounts =>
        from least in Gen.Choose(1, JobCountReader.Most)
        from more in Gen.Choose(0, 500)
        from shape in Gen.Choose(0, 3)
        from about in Gen.Elements(true, false)
        select shape switch
        {
            0 => new JobCount(least, null, about),
            1 => new JobCount(null, least, about),
            2 => new JobCount(least, least, about),
            _ => new JobCount(least, Math.Min(JobCountReader.Most, least + more), about),
        };

    private static Gen<string> Slips =>
        from phrase in Gen.Elements(Dates.Concat(Counts).ToArray())
        from at in Gen.Choose(0, 40)
        from way in Gen.Choose(0, 3)
        from letter in Gen.Elements("0123456789 ,-/.aetMQ".ToCharArray())
        let place = at % phrase.Length
        select way switch
        {
            0 => phrase.Remove(place, 1),
            1 => phrase.Insert(place, phrase[place].ToString()),
            2 => phrase.Insert(place, letter.ToString()),
            _ => phrase.Remove(place, 1).Insert(place, letter.ToString()),
        };

    private static Gen<string> WithOneMoreWord =>
        from phrase in Gen.Elements(Dates.Concat(Counts).ToArray())
        from word in Gen.Elements("maybe", "isn't", "except", "Acme", "$", "%", "x", "٣", "after", "ish3", "or")
        from place in Gen.Choose(0, 9)
        let words = phrase.Split(' ')
        let at = place % (words.Length + 1)
        select string.Join(' ', [.. words[..at], word, .. words[at..]]);

    private static Gen<(string Phrase, string Text, int Number)> WithOneMoreNumber(string[] phrases) =>
        from phrase in Gen.Elements(phrases)
        from number in Gen.Choose(0, 3000)
        from place in Gen.Choose(0, 9)
        let words = phrase.Split(' ')
        let at = place % (words.Length + 1)
        select (phrase, string.Join(' ', [.. words[..at], $"{number}", .. words[at..]]), number);

    /// <summary>The year, or the first or the last day of whole months: "June to August 31" is "June to August".</summary>
    private static bool IsMeantAnyway(int number, DateSpan span) =>
        number == span.From.Year || number == span.To.Year || (number == 1 && span.From.Day == 1) || (number == span.To.Day && span.To.AddDays(1).Day == 1);

    private static bool IsSound(JobCount count) => (count.Least ?? count.Most) is >= 1 and <= JobCountReader.Most && (count.Most ?? int.MaxValue) >= (count.Least ?? 1);
}
