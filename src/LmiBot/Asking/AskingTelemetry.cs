using System.Diagnostics.Metrics;

namespace LmiBot.Asking;

/// <summary>Counts what is asked, by kind: how much is not understood is for the staff to watch. Free while nobody listens.</summary>
public static class AskingTelemetry
{
    /// <summary>Of the meter.</summary>
    public const string Name = "LmiBot.Asking";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Questions = Meter.CreateCounter<long>("lmibot.questions", "{question}", "Questions asked, by kind.");

    internal static void Asked(QuestionKind kind)
    {
        if (Questions.Enabled)
            Questions.Add(1, new KeyValuePair<string, object?>("lmibot.question.kind", kind.ToString()));
    }
}
