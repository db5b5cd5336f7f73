using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using LmiBot.Asking;
using LmiBot.Digests;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;
using LmiBot.Releases;
using LmiBot.Series;
using LmiBot.Web.Digests;

namespace LmiBot.Web.Asking;

/// <summary>An answer for programs.</summary>
/// <param name="Question">The question as understood.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Card">The same as an Adaptive Card.</param>
internal sealed record AskResponse(QuestionResponse Question, AnswerResponse Answer, JsonObject Card)
{
    public static AskResponse Of(Answer answer, ReleaseSnapshot release, JsonObject card)
    {
        var question = answer.Question;
        return new AskResponse(
            new QuestionResponse(
                question.Kind,
                question.Measure,
                question.Order,
                new AreaResponse(question.AreaCode, release.Areas.Find(question.AreaCode)?.Name ?? question.AreaCode),
                question.FieldCode,
                question.Occupations,
                question.Filters,
                question.Hourly,
                question.Limit,
                question.Series,
                question.Since,
                question.Until,
                question.Events),
            new AnswerResponse(
                answer.Kind,
                answer.Title,
                answer.Text,
                answer.Area is { } area ? new AreaResponse(area.AreaCode, area.Name) : null,
                answer.Meaning,
                answer.Columns,
                [.. answer.Rows.Select(r => RowResponse.Of(r, answer.Columns))],
                answer.Series?.Points,
                answer.Notes,
                answer.Sources,
                answer.Suggestions,
                answer.Events is { } events ? EventsResponse.Of(events) : null,
                answer.Changes is { } digest ? ChangesResponse.Of(digest) : null),
            card);
    }
}

/// <param name="Kind">ranking, profile, figure, series, trend, hiringEvents, changes, definition, source, help, choice or notUnderstood.</param>
/// <param name="Measure">What was ranked or looked up.</param>
/// <param name="Order">descending or ascending.</param>
/// <param name="Area">The area that was asked about.</param>
/// <param name="Field">Code of the field; null for all occupations.</param>
/// <param name="Occupations">SOC codes.</param>
/// <param name="Filters">What was left out.</param>
/// <param name="Hourly">Pay by the hour was asked for.</param>
/// <param name="Limit">Rows at most.</param>
/// <param name="Series">Which time series; null for other kinds.</param>
/// <param name="Since">From when on the past is shown; null: as far as it goes.</param>
/// <param name="Until">The last day of the past that is shown; null: to the last figure.</param>
/// <param name="Events">Which hiring events; null for every other kind of question.</param>
internal sealed record QuestionResponse(
    QuestionKind Kind,
    Measure Measure,
    SortOrder Order,
    AreaResponse Area,
    string? Field,
    IReadOnlyList<string> Occupations,
    QuestionFilters Filters,
    bool Hourly,
    int Limit,
    SeriesFilters? Series,
    DateOnly? Since,
    DateOnly? Until,
    EventFilters? Events);

/// <param name="Code">00 for the nation, state FIPS, OEWS area, county FIPS.</param>
/// <param name="Name">Name of the area.</param>
internal sealed record AreaResponse(string Code, string Name);

/// <param name="Kind">As of the question; choice where the bot asks back, notUnderstood where it gives up.</param>
/// <param name="Title">Heading.</param>
/// <param name="Text">One sentence that answers.</param>
/// <param name="Area">The area that the leading figures are for: a wider one where the measure is not published for the area asked about.</param>
/// <param name="Meaning">What the leading figure means; empty where the text or the notes say it.</param>
/// <param name="Columns">What the cells of each row are.</param>
/// <param name="Rows">The figures.</param>
/// <param name="Series">The line of a time series, thinned for a chart; null for other kinds.</param>
/// <param name="Notes">What must be known to read them.</param>
/// <param name="Sources">Where they are from.</param>
/// <param name="Suggestions">What to ask next, or the readings to choose from.</param>
/// <param name="Events">Of a question about hiring events what it asks for, of a profile the recent ones that touch the occupation; else null.</param>
/// <param name="Changes">Of a question about what is new, what changed; else null.</param>
internal sealed record AnswerResponse(
    QuestionKind Kind,
    string Title,
    string Text,
    AreaResponse? Area,
    string Meaning,
    IReadOnlyList<AnswerColumn> Columns,
    IReadOnlyList<RowResponse> Rows,
    IReadOnlyList<SeriesPoint>? Series,
    IReadOnlyList<string> Notes,
    IReadOnlyList<AnswerSource> Sources,
    IReadOnlyList<Suggestion> Suggestions,
    EventsResponse? Events,
    ChangesResponse? Changes);

/// <param name="Release">The release that is told of.</param>
/// <param name="PreviousRelease">The one that it is compared with; null where it is the first.</param>
/// <param name="Sections">What changed, in the order of what matters.</param>
/// <param name="NextRelease">When the next one is due; null where nobody has said.</param>
internal sealed record ChangesResponse(string Release, string? PreviousRelease, IReadOnlyList<DigestSection> Sections, DateOnly? NextRelease)
{
    public static ChangesResponse Of(Digest digest) => new(digest.Release, digest.PreviousRelease, [.. DigestSection.Of(digest)], digest.NextRelease);
}

/// <param name="Count">How many events there are, listed or not.</param>
/// <param name="Gains">Jobs gained; null where only losses are asked for.</param>
/// <param name="Losses">Jobs lost; null where only gains are asked for. The two are never set off against each other.</param>
/// <param name="Rows">The events that are listed.</param>
/// <param name="Groups">By month or industry, where that is asked for.</param>
internal sealed record EventsResponse(int Count, JobTotals? Gains, JobTotals? Losses, IReadOnlyList<EventResponse> Rows, IReadOnlyList<EventGroup> Groups)
{
    public static EventsResponse Of(AnswerEvents events) => new(events.Count, events.Gains, events.Losses, [.. events.Rows.Select(EventResponse.Of)], events.Groups);
}

/// <param name="Reference">What people call it: HE-1042.</param>
/// <param name="Kind">unspecified, opening, expansion, relocation, layoff or closing.</param>
/// <param name="Employer">As it was written.</param>
/// <param name="Place">Town and county, as far as known.</param>
/// <param name="Area">Code of its area; null where unknown.</param>
/// <param name="Gained">Jobs gained; null where unknown, or none.</param>
/// <param name="Lost">Jobs lost; null where unknown, or none.</param>
/// <param name="Jobs">Both for people.</param>
/// <param name="AnnouncedOn">When it was made known.</param>
/// <param name="Effective">When jobs begin or end.</param>
/// <param name="Naics">NAICS code; null where unknown.</param>
/// <param name="Occupations">SOC codes.</param>
/// <param name="Sources">ownReport, warnNotice, press.</param>
/// <param name="Link">Where it can be read.</param>
internal sealed record EventResponse(
    string Reference,
    HiringEventKind Kind,
    string Employer,
    string Place,
    string? Area,
    JobCount? Gained,
    JobCount? Lost,
    string Jobs,
    DateOnly? AnnouncedOn,
    DateSpan? Effective,
    string? Naics,
    IReadOnlyList<string> Occupations,
    IReadOnlyList<ReportSource> Sources,
    string? Link)
{
    public static EventResponse Of(AnswerEvent shown)
    {
        var e = shown.Event;
        return new EventResponse(
            HiringEvent.ReferenceOf(e.HiringEventId), e.Kind, e.EmployerName, shown.Place, e.AreaCode, e.Gained, e.Lost, shown.Jobs, e.AnnouncedOn, e.Effective, e.NaicsCode, e.Occupations, e.Sources, e.Link);
    }
}

/// <param name="Soc">SOC code.</param>
/// <param name="Title">Title of the occupation; in a profile the name of the measure.</param>
/// <param name="Measure">In a profile, the measure of the row; else null.</param>
/// <param name="Value">The figure; null unless published.</param>
/// <param name="Status">published, notPublished or topCoded.</param>
/// <param name="Text">The figure for people.</param>
/// <param name="Cells">The figures by the key of their column.</param>
internal sealed record RowResponse(
    string Soc,
    string Title,
    Measure? Measure,
    decimal? Value,
    FigureStatus Status,
    string Text,
    IReadOnlyDictionary<string, FigureCell> Cells)
{
    public static RowResponse Of(AnswerRow row, IReadOnlyList<AnswerColumn> columns) => new(
        row.SocCode,
        row.Title,
        row.Measure,
        row.Value.Value,
        row.Value.Status,
        row.Value.Text,
        row.Cells.Zip(columns).ToDictionary(c => c.Second.Key, c => c.First));
}

/// <param name="Soc">SOC code.</param>
/// <param name="Title">Title of the occupation.</param>
/// <param name="MatchedTitle">The title that was found, which may be an everyday one.</param>
/// <param name="Score">0 to 1.</param>
internal sealed record OccupationResponse(string Soc, string Title, string MatchedTitle, double Score);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, Converters = [typeof(CamelCaseEnums)])]
[JsonSerializable(typeof(AskResponse))]
[JsonSerializable(typeof(IReadOnlyList<OccupationResponse>))]
internal sealed partial class AskJson : JsonSerializerContext;

/// <summary>Enums as camel-case words.</summary>
internal sealed class CamelCaseEnums() : JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase);
