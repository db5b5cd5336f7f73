using System.CommandLine;
using System.Text.Json;
using LmiBot.Asking;
using LmiBot.Web.Digests;
using LmiBot.Web.Releases;
using Spectre.Console;

namespace LmiBot.Web.Asking;

/// <summary><c>ask QUESTION... [--json]</c>: one conversation in the terminal, a question an argument.</summary>
internal static class AskCommand
{
    public static Command Create(IServiceProvider services)
    {
        var questions = new Argument<string[]>("questions") { Description = "Questions, each in quotes; the second is a follow-up of the first.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print the last answer as /api/ask returns it." };
        var command = new Command("ask", "Answer a question in the terminal.") { questions, json };
        command.SetAction((parsed, cancellation) =>
            RunAsync(services, parsed.GetRequiredValue(questions), parsed.GetValue(json), parsed.InvocationConfiguration.Output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string[] questions, bool json, TextWriter output, CancellationToken cancellation)
    {
        var ask = await services.GetRequiredService<CurrentRelease>().PrepareAsync(cancellation);
        var state = AskState.Empty;
        Answer? answer = null;
        var answers = services.GetRequiredService<TextAnswers>();
        foreach (var question in questions)
            (answer, state) = await answers.AnswerAsync(question, state, cancellation);
        if (json)
        {
            var response = AskResponse.Of(answer!, ask.Release, services.GetRequiredService<AnswerCards>().Draw(answer!));
            await output.WriteLineAsync(JsonSerializer.Serialize(response, AskJson.Default.AskResponse));
        }
        else if (answer!.Changes is { } digest)
        {
            await output.WriteLineAsync(DigestCards.Text(digest));
        }
        else
        {
            Print(answer, output);
        }

        return answer!.Kind == QuestionKind.NotUnderstood ? 2 : 0;
    }

    private static void Print(Answer answer, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.MarkupLineInterpolated($"[bold]{answer.Title}[/]");
        console.WriteLine(answer.Text);
        if (answer.Columns.Count > 0)
            console.Write(Table(answer));
        if (answer.Events is { } events)
            Print(events, console);
        if (answer.Meaning.Length > 0)
            console.WriteLine(answer.Meaning);
        foreach (var note in answer.Notes)
            console.WriteLine(note);
        foreach (var source in answer.Sources)
            console.MarkupLineInterpolated($"[grey]{source.Name}, {source.Vintage}{(source.AreaName.Length > 0 ? ", " : "")}{source.AreaName}[/]");
        foreach (var suggestion in answer.Suggestions)
            console.WriteLine($"  > {suggestion.Text}");
    }

    private static void Print(AnswerEvents events, IAnsiConsole console)
    {
        if (events.Title.Length > 0)
            console.MarkupLineInterpolated($"[bold]{events.Title}[/] {events.Text}");
        if (events.Groups.Count > 0)
            console.Write(Table([AnswerCardText.Group, AnswerCardText.JobsGained, AnswerCardText.JobsLost], events.Groups.Select(g => new[] { g.Label, g.GainsText, g.LossesText })));
        console.Write(Table([AnswerCardText.Employer, AnswerCardText.Place, AnswerCardText.Event, AnswerCardText.Jobs, AnswerCardText.Day, AnswerCardText.Source],
            events.Rows.Select(r => new[] { r.Event.EmployerName, r.Place, r.Kind, r.Jobs, r.Day, r.Source })));
    }

    private static Table Table(string[] headers, IEnumerable<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns([.. headers.Select(h => new TableColumn(Markup.Escape(h)))]);
        foreach (var row in rows)
            table.AddRow([.. row.Select(Markup.Escape)]);
        return table;
    }

    private static Table Table(Answer answer)
    {
        // Weeks and years have none.
        var hasCodes = answer.Rows.Any(r => r.SocCode.Length > 0);
        var table = new Table().Border(TableBorder.Simple).AddColumns([.. hasCodes ? ["SOC"] : Array.Empty<string>(), TableContent.Heading(answer.Question)]);
        foreach (var column in answer.Columns)
            table.AddColumn(new TableColumn(Markup.Escape(column.Header)).RightAligned());
        foreach (var row in answer.Rows)
            table.AddRow([.. hasCodes ? [Markup.Escape(row.SocCode)] : Array.Empty<string>(), Markup.Escape(row.Title), .. row.Cells.Select(c => Markup.Escape(c.Text))]);
        return table;
    }
}
