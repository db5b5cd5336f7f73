using System.CommandLine;

namespace LmiBot.Web.Operation.Doctor;

/// <summary><c>doctor</c>: what keeps the bot from answering, and how to mend it. Exit code 1 where there is a problem.</summary>
internal static class DoctorCommand
{
    public static Command Create(IServiceProvider services)
    {
        var command = new Command("doctor", "Check settings, database, credentials, app package and reachability, and say how to mend what is wrong.");
        command.SetAction((parsed, cancellation) => RunAsync(services, parsed.InvocationConfiguration.Output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        // What waits for the network waits together.
        var examinations = services.GetServices<IExamination>().Select(e => e.ExamineAsync(cancellation).ToListAsync(cancellation).AsTask()).ToList();
        var worst = Verdict.Ok;
        foreach (var examination in examinations)
        {
            foreach (var finding in await examination)
            {
                await PrintAsync(output, finding);
                worst = (Verdict)Math.Max((int)worst, (int)finding.Verdict);
            }
        }
        return worst == Verdict.Problem ? 1 : 0;
    }

    private static async Task PrintAsync(TextWriter output, Finding finding)
    {
        var word = finding.Verdict switch { Verdict.Ok => "ok", Verdict.Warning => "warning", _ => "problem" };
        await output.WriteLineAsync($"{word,-8} {finding.Subject,-18} {finding.Meaning}");
        if (finding.Remedy is { } remedy)
            await output.WriteLineAsync($"{"",-27} → {remedy}");
    }
}
