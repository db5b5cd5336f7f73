using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using LmiBot.Benchmarks;

// All, or those whose name holds the argument.
var good = true;
(Type Type, int Questions)[] benchmarks = [(typeof(AskingBenchmark), 200), (typeof(HiringEventsBenchmark), HiringEventsBenchmark.QuestionCount), (typeof(DigestBenchmark), DigestBenchmark.TopicCount)];
foreach (var (benchmark, questions) in benchmarks.Where(b => args is not [var name, ..] || b.Type.Name.Contains(name, StringComparison.OrdinalIgnoreCase)))
{
    var summary = BenchmarkRunner.Run(benchmark, new EachQuestionOnce(questions));
    foreach (var error in summary.ValidationErrors.Where(e => e.IsCritical))
        Console.Error.WriteLine(error.Message);
    MarkdownExporter.Console.ExportToLog(summary, ConsoleLogger.Default);
    good &= summary.Reports is [{ Success: true }];
}

return good ? 0 : 1;
