using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using LmiBot.Benchmarks;

var summary = BenchmarkRunner.Run<AskingBenchmark>(new EachQuestionOnce());
foreach (var error in summary.ValidationErrors.Where(e => e.IsCritical))
    Console.Error.WriteLine(error.Message);
MarkdownExporter.Console.ExportToLog(summary, ConsoleLogger.Default);
return summary.Reports is [{ Success: true }] ? 0 : 1;
