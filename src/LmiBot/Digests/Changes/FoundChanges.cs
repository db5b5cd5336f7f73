using LmiBot.Asking;

namespace LmiBot.Digests.Changes;

/// <summary>What the new sources say for a topic, as it is found.</summary>
internal sealed class FoundChanges
{
    public List<DigestFinding> Findings { get; } = [];

    /// <summary>True where there are figures of a new period, also if none of them compares.</summary>
    public bool HasNews { get; set; }

    public List<string> Revised { get; } = [];

    public List<string> NotComparable { get; } = [];

    public List<string> Notes { get; } = [];

    public List<AnswerSource> Sources { get; } = [];

    /// <summary>The first line that a new source has: what is drawn where no finding has one.</summary>
    public AnswerSeries? Chart { get; set; }
}
