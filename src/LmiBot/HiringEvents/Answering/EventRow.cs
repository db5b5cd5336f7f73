namespace LmiBot.HiringEvents.Answering;

/// <summary>What an event is chosen and added up by. Rows lie side by side in memory, so that hundreds of thousands are gone through in milliseconds; the event itself is looked at where it is shown.</summary>
internal readonly struct EventRow(PublishedEvent hiringEvent)
{
    public PublishedEvent Event { get; } = hiringEvent;

    public string? AreaCode { get; } = hiringEvent.AreaCode;

    public NaicsSector? Sector { get; } = hiringEvent.Sector;

    public JobCount? Gained { get; } = hiringEvent.Gained;

    public JobCount? Lost { get; } = hiringEvent.Lost;

    public DateOnly? ListedOn { get; } = hiringEvent.ListedOn;

    private readonly DateOnly? _announced = hiringEvent.Day(announced: true);

    public DateOnly? PublishFrom { get; } = hiringEvent.PublishFrom;

    public int EmployerId { get; } = hiringEvent.EmployerId;

    public HiringEventKind Kind { get; } = hiringEvent.Kind;

    public bool IsGain { get; } = hiringEvent.IsGain;

    public bool IsLoss { get; } = hiringEvent.IsLoss;

    public bool HasOccupations { get; } = hiringEvent.Occupations.Count > 0;

    private readonly byte _sources = (byte)hiringEvent.Sources.Aggregate(0, (all, source) => all | (1 << (int)source));

    public bool IsFrom(ReportSource source) => (_sources & (1 << (int)source)) != 0;

    /// <inheritdoc cref="PublishedEvent.Day"/>
    public DateOnly? Day(bool announced) => announced ? _announced : ListedOn;

    /// <summary>Of the larger side, as far as it is stated.</summary>
    public int Size => Math.Max(Stated(Gained), Stated(Lost));

    private static int Stated(JobCount? jobs) => jobs?.Least ?? jobs?.Most ?? 0;
}
