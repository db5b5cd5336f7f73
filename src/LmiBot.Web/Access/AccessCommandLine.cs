using System.CommandLine;
using LmiBot.Access;
using LmiBot.Web.Data;

namespace LmiBot.Web.Access;

/// <summary>Commands about who is who. Whoever may run programs on the server may all of it.</summary>
internal static class AccessCommandLine
{
    /// <summary>Makes a command run <paramref name="work"/> in a scope, on a database that is up to date, and print what it says.</summary>
    public static Command Runs(this Command command, IServiceProvider services, Func<ParseResult, IServiceProvider, CancellationToken, Task<CommandAnswer>> work)
    {
        command.SetAction((parsed, cancellation) => RunAsync(services, parsed, work, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, ParseResult parsed, Func<ParseResult, IServiceProvider, CancellationToken, Task<CommandAnswer>> work, CancellationToken cancellation)
    {
        var console = parsed.InvocationConfiguration;
        try
        {
            await services.GetRequiredService<DatabaseSetup>().EnsureAsync(fill: false, cancellation);
            await using var scope = services.CreateAsyncScope();
            var answer = await work(parsed, scope.ServiceProvider, cancellation);
            await console.Output.WriteLineAsync(answer.Text);
            return answer.IsGood ? 0 : 1;
        }
        catch (RefusedException refusal)
        {
            await console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
    }
}

/// <param name="Text">What the command prints.</param>
/// <param name="IsGood">False: it ends with exit code 1.</param>
internal readonly record struct CommandAnswer(string Text, bool IsGood = true)
{
    public static implicit operator CommandAnswer(string text) => new(text);
}
