namespace LmiBot.HiringEvents.Answering;

/// <summary>What an event is chosen and added up by, in 48 bytes. Rows lie side by side in memory, so that hundreds of thousands are gone through in milliseconds; the event itself is looked at where it is shown.</summary>
/// <param name="hiringEvent">The event.</param>
/// <param name="area">The number of its area in the <see cref="EventTable"/>.</param>
internal readonly struct EventRow(PublishedEvent hiringEvent, int area)
{
    /// <summary>In place of the number of a day that is not known.</summary>
    public const int NoDay = -1;

    /// <summary>See <see cref="EventTable.Areas"/>.</summary>
    public const int NoArea = 0;

    public PublishedEvent Event { get; } = hiringEvent;

    public int Area { get; } = area;

    public int EmployerId { get; } = hiringEvent.EmployerId;

    /// <summary><see cref="DateOnly.DayNumber"/>.</summary>
    public int ListedOn { get; } = Number(hiringEvent.ListedOn);

    /// <summary>Where that is not known, the day of the first report.</summary>
    public int AnnouncedOn { get; } = Number(hiringEvent.Day(announced: true));

    /// <summary>From which on it may be seen.</summary>
    public int PublishFrom { get; } = Number(hiringEvent.PublishFrom);

    public StatedJobs Gained { get; } = new(hiringEvent.Gained);

    public StatedJobs Lost { get; } = new(hiringEvent.Lost);

    public HiringEventKind Kind { get; } = hiringEvent.Kind;

    /// <summary>Its place in <see cref="NaicsSector.All"/>, from 1; 0 where none is known.</summary>
    public byte Sector { get; } = (byte)(hiringEvent.Sector is { } sector ? NaicsSector.All.Index().First(s => s.Item == sector).Index + 1 : 0);

    /// <summary>A bit for each <see cref="ReportSource"/>.</summary>
    public byte Sources { get; } = (byte)hiringEvent.Sources.Aggregate(0, (all, source) => all | Bit(source));

    private readonly Flags _flags = (hiringEvent.IsGain ? Flags.Gain : 0) | (hiringEvent.IsLoss ? Flags.Loss : 0)
        | (hiringEvent.Gained?.IsAbout == true ? Flags.GainedAbout : 0) | (hiringEvent.Lost?.IsAbout == true ? Flags.LostAbout : 0);

    public bool IsGain => (_flags & Flags.Gain) != 0;

    public bool IsLoss => (_flags & Flags.Loss) != 0;

    public bool IsGainedAbout => (_flags & Flags.GainedAbout) != 0;

    public bool IsLostAbout => (_flags & Flags.LostAbout) != 0;

    /// <inheritdoc cref="PublishedEvent.Day"/>
    public int Day(bool announced) => announced ? AnnouncedOn : ListedOn;

    /// <summary>Of the larger side, as far as it is stated.</summary>
    public int Size => Math.Max(Gained.Size, Lost.Size);

    public static int Bit(ReportSource source) => 1 << (int)source;

    private static int Number(DateOnly? day) => day?.DayNumber ?? NoDay;

    [Flags]
    private enum Flags : byte
    {
        Gain = 1,
        Loss = 2,
        GainedAbout = 4,
        LostAbout = 8,
    }
}

/// <summary>A <see cref="JobCount"/>, or none, in two numbers: nobody states zero, so 0 is no number.</summary>
/// <param name="jobs">Null: not stated.</param>
internal readonly struct StatedJobs(JobCount? jobs)
{
    public int Least { get; } = jobs?.Least ?? 0;

    public int Most { get; } = jobs?.Most ?? 0;

    public int Size => Least > 0 ? Least : Most;

    /// <summary>False where they are stated to be fewer.</summary>
    public bool MayBe(int jobs) => Most == 0 || Most >= jobs;
}
