using System.Text.Json.Serialization;
using LmiBot.Asking;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;
using LmiBot.Occupations;
using LmiBot.Series;

namespace LmiBot.Web.Asking;

/// <summary>A <see cref="Question"/> as a card carries it. What is as usual is left out, since a card carries many. Cards stay for years: names here don't change.</summary>
internal sealed record CardQuestion
{
    public required QuestionKind Kind { get; init; }

    public required string Area { get; init; }

    public IReadOnlyList<string>? OtherAreas { get; init; }

    public Measure? Measure { get; init; }

    public SortOrder? Order { get; init; }

    public string? Field { get; init; }

    public IReadOnlyList<string>? Occupations { get; init; }

    public bool? Hourly { get; init; }

    public IReadOnlyList<EducationLevel>? Education { get; init; }

    public bool? MiddleSkill { get; init; }

    public WageFloor? WageFloor { get; init; }

    public SeriesTopic? Series { get; init; }

    public PostingsGroup? Postings { get; init; }

    public string? Industry { get; init; }

    public DateOnly? Since { get; init; }

    public DateOnly? Until { get; init; }

    public CardEvents? Events { get; init; }

    public int? Limit { get; init; }

    public int? Offset { get; init; }

    public static CardQuestion Of(Question question) => new()
    {
        Kind = question.Kind,
        Area = question.AreaCode,
        OtherAreas = Unless(question.OtherAreas),
        Measure = Unless(question.Measure, default),
        Order = Unless(question.Order, default),
        Field = question.FieldCode,
        Occupations = Unless(question.Occupations),
        Hourly = Unless(question.Hourly, false),
        Education = Unless(question.Filters.Education),
        MiddleSkill = Unless(question.Filters.MiddleSkill, false),
        WageFloor = question.Filters.WageFloor,
        Series = question.Series?.Topic,
        Postings = Unless(question.Series?.Postings ?? default, default),
        Industry = question.Series?.Industry,
        Since = question.Since,
        Until = question.Until,
        Events = question.Events is { } events ? CardEvents.Of(events) : null,
        Limit = Unless(question.Limit, AskingOptions.DefaultLimit),
        Offset = Unless(question.Offset, 0),
    };

    public Question ToQuestion() => new()
    {
        Kind = Kind,
        AreaCode = Area,
        OtherAreas = OtherAreas ?? [],
        Measure = Measure ?? default,
        Order = Order ?? default,
        FieldCode = Field,
        Occupations = Occupations ?? [],
        Hourly = Hourly ?? false,
        Filters = new QuestionFilters { Education = Education ?? [], MiddleSkill = MiddleSkill ?? false, WageFloor = WageFloor },
        Series = Series is { } topic ? new SeriesFilters { Topic = topic, Postings = Postings ?? default, Industry = Industry } : null,
        Since = Since,
        Until = Until,
        Events = Events?.ToFilters(),
        Limit = Limit ?? AskingOptions.DefaultLimit,
        Offset = Offset ?? 0,
    };

    private static T? Unless<T>(T value, T usual)
        where T : struct => value.Equals(usual) ? null : value;

    private static IReadOnlyList<T>? Unless<T>(IReadOnlyList<T> values) => values.Count == 0 ? null : values;
}

/// <summary><see cref="EventFilters"/> as a card carries them.</summary>
internal sealed record CardEvents
{
    public IReadOnlyList<HiringEventKind>? Kinds { get; init; }

    public JobChange? Change { get; init; }

    public ReportSource? Source { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public bool? Announced { get; init; }

    public string? Sector { get; init; }

    public string? Employer { get; init; }

    public int? LeastJobs { get; init; }

    public EventGrouping? GroupBy { get; init; }

    public bool? LargestFirst { get; init; }

    public static CardEvents Of(EventFilters filters) => new()
    {
        Kinds = filters.Kinds.Count == 0 ? null : filters.Kinds,
        Change = filters.Change,
        Source = filters.Source,
        From = filters.From,
        To = filters.To,
        Announced = filters.Announced ? true : null,
        Sector = filters.Sector,
        Employer = filters.Employer,
        LeastJobs = filters.LeastJobs,
        GroupBy = filters.GroupBy,
        LargestFirst = filters.LargestFirst ? true : null,
    };

    public EventFilters ToFilters() => new()
    {
        Kinds = Kinds ?? [],
        Change = Change,
        Source = Source,
        From = From,
        To = To,
        Announced = Announced ?? false,
        Sector = Sector,
        Employer = Employer,
        LeastJobs = LeastJobs,
        GroupBy = GroupBy,
        LargestFirst = LargestFirst ?? false,
    };
}

[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    Converters = [typeof(CamelCaseEnums)])]
[JsonSerializable(typeof(CardAction))]
internal sealed partial class CardActionJson : JsonSerializerContext;
