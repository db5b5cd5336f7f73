using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using Perfolizer.Mathematics.OutlierDetection;

namespace LmiBot.Benchmarks;

/// <summary>Measures single answers rather than means of many, so that the percentiles are those of questions; no slow answer is set aside as an outlier.</summary>
internal sealed class EachQuestionOnce : ManualConfig
{
    /// <summary>Each of the questions so often.</summary>
    private const int Rounds = 25;

    /// <param name="questions">How many there are.</param>
    public EachQuestionOnce(int questions)
    {
        AddJob(Job.Default
            // On a busy machine the default of five minutes is soon over.
            .WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: false))
            .WithStrategy(RunStrategy.Monitoring)
            .WithLaunchCount(1)
            .WithWarmupCount(questions * 10)
            .WithIterationCount(questions * Rounds)
            .WithInvocationCount(1)
            .WithUnrollFactor(1)
            .WithGcForce(false)
            .WithOutlierMode(OutlierMode.DontRemove));
        AddColumn(TargetMethodColumn.Method, StatisticColumn.Mean, new PercentileColumn(50), new PercentileColumn(95), new PercentileColumn(99), StatisticColumn.Max);
        WithSummaryStyle(SummaryStyle.Default.WithTimeUnit(TimeUnit.Millisecond));
        // A line an iteration would be thousands.
        AddLogger(NullLogger.Instance);
        WithArtifactsPath(Path.Combine("artifacts", "benchmarks"));
    }
}
