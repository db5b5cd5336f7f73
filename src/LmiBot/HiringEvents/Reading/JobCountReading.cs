namespace LmiBot.HiringEvents.Reading;

/// <summary>What a text says of how many jobs: just one of the records below. Show what was understood with <see cref="JobCountText"/>.</summary>
public abstract record JobCountReading
{
    private JobCountReading()
    {
    }

    /// <summary>Every word is explained.</summary>
    /// <param name="Count">The jobs.</param>
    /// <param name="SiteHeadcount">How many work at the site, where the text says that too: "50 of 200".</param>
    public sealed record Understood(JobCount Count, int? SiteHeadcount = null) : JobCountReading;

    /// <summary>The text says that it is not known: no number, and never zero.</summary>
    public sealed record Unknown : JobCountReading;

    /// <summary>A number that cannot be one of jobs, or one too vague to keep ("several hundred").</summary>
    /// <param name="Reason">A sentence for the user.</param>
    public sealed record Refused(string Reason) : JobCountReading;

    /// <param name="Leftover">The words, as typed, that no meaning was found for; all of them where none has one.</param>
    public sealed record NotUnderstood(IReadOnlyList<string> Leftover) : JobCountReading;
}
