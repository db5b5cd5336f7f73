using System.Globalization;
using LmiBot.Asking;
using LmiBot.HiringEvents.Answering;
using LmiBot.Tests.Releases;

namespace LmiBot.Tests.Asking;

/// <summary>Questions as one line, so that two compare and a difference can be read.</summary>
internal static class Questions
{
    /// <summary>"Ranking AnnualOpenings 48 in healthcare, 5 rows, middle-skill": what is not said has its default.</summary>
    public static string Line(this Question question)
    {
        var measure = question.Kind is QuestionKind.Ranking or QuestionKind.Figure or QuestionKind.Trend ? $" {question.Measure}"
            : question.Series is { } series ? $" {series.Topic}{(series.Postings == default ? "" : $" {series.Postings}")}"
            : "";
        var line = $"{question.Kind}{measure}{(question.Hourly ? " an hour" : "")} {string.Join('+', question.OtherAreas.Prepend(question.AreaCode).Order(StringComparer.Ordinal))}";
        if (question.Occupations.Count > 0)
            line += $" of {string.Join('+', question.Occupations)}";
        if (question.Since is { } since)
            line += string.Create(CultureInfo.InvariantCulture, $" since {since:yyyy-MM-dd}");
        if (question.Until is { } until)
            line += string.Create(CultureInfo.InvariantCulture, $" until {until:yyyy-MM-dd}");
        if (question.Events is { } events)
            line += $" {events with { Kinds = [] }}, {string.Join('|', events.Kinds)}{(question.Offset > 0 ? ", further" : "")}, {question.Limit} rows";
        if (question.Kind != QuestionKind.Ranking)
            return line;
        if (question.FieldCode is { } field)
            line += $" in {field}";
        if (question.Order == SortOrder.Ascending)
            line += ", ascending";
        if (question.Offset > 0)
            line += string.Create(CultureInfo.InvariantCulture, $", after {question.Offset}");
        if (question.Limit != AskingOptions.DefaultLimit)
            line += string.Create(CultureInfo.InvariantCulture, $", {question.Limit} rows");
        if (question.Filters.MiddleSkill)
            line += ", middle-skill";
        if (question.Filters.Education.Count > 0)
            line += $", {string.Join('|', question.Filters.Education)}";
        return question.Filters.WageFloor is { } floor
            ? line + string.Create(CultureInfo.InvariantCulture, $", from {floor.Dollars:0.##} {(floor.Hourly ? "an hour" : "a year")}")
            : line;
    }

    /// <summary>No hiring events, on 15 July 2026.</summary>
    public static PublishedEvents InJuly { get; } = new(new DateOnly(2026, 7, 15), EventTable.Of([]), "July");

    /// <summary>What the last of the texts was read as, each in the light of those before it.</summary>
    public static async Task<string> ReadAsync(this ShippedRelease release, params IEnumerable<string> texts) => (await release.AskAsync()).ReadAll(texts);

    /// <inheritdoc cref="ReadAsync"/>
    public static string ReadAll(this Ask ask, params IEnumerable<string> texts)
    {
        var (line, state) = ("", AskState.Empty);
        foreach (var text in texts)
        {
            (var answer, state) = ask.Answer(text, state);
            line = answer.Kind == answer.Question.Kind ? answer.Question.Line() : answer.Kind.ToString();
        }

        return line;
    }
}
