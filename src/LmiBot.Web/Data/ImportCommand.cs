using System.CommandLine;
using LmiBot.Data.Importing;

namespace LmiBot.Web.Data;

/// <summary><c>import [--release NAME] [--vintage PERIOD] FILE-OR-FOLDER...</c>: publishers' files into the database. <c>import --list</c>: what can be read.</summary>
internal static class ImportCommand
{
    /// <summary>The command, for the root command of the program.</summary>
    /// <param name="services">Gives a scope with an <see cref="Importer"/> for each run.</param>
    public static Command Create(IServiceProvider services)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Files, and folders that are searched to the bottom.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var release = new Option<string?>("--release") { Description = "Release to import into (the newest draft, or a new one named after the last whole quarter)." };
        var vintage = new Option<string?>("--vintage") { Description = "Period or edition of files that do not say theirs, such as 2025." };
        var bare = new Option<bool>("--bare") { Description = "Leave an empty database without the built-in data set." };
        var list = new Option<bool>("--list") { Description = "Name the layouts that can be read." };
        var command = new Command("import", "Import the files that BLS and its partners publish.") { paths, release, vintage, bare, list };
        command.Validators.Add(result =>
        {
            if (result.GetValue(paths) is null or [] && !result.GetValue(list))
                result.AddError("Name at least one file or folder to import (or --list).");
        });
        command.SetAction((parsed, cancellation) => parsed.GetValue(list)
            ? ListAsync(parsed.InvocationConfiguration.Output)
            : RunAsync(
                services,
                !parsed.GetValue(bare),
                new ImportRequest(parsed.GetRequiredValue(paths), parsed.GetValue(release), parsed.GetValue(vintage)),
                parsed.InvocationConfiguration,
                cancellation));
        return command;
    }

    private static async Task<int> ListAsync(TextWriter output)
    {
        foreach (var (name, description) in Importer.Readable)
            await output.WriteLineAsync($"{name,-26} {description}");
        return 0;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, bool fill, ImportRequest request, InvocationConfiguration console, CancellationToken cancellation)
    {
        await services.GetRequiredService<DatabaseSetup>().EnsureAsync(fill, cancellation);
        IReadOnlyList<ImportedFile> files;
        await using (var scope = services.CreateAsyncScope())
        using (var progress = new ImportProgressLine(console.Error))
            files = await scope.ServiceProvider.GetRequiredService<Importer>().ImportAsync(request, progress, cancellation);

        foreach (var file in files.OrderBy(f => f.Outcome == ImportOutcome.Failed))
            await (file.Outcome == ImportOutcome.Failed ? console.Error : console.Output).WriteLineAsync(Describe(file));
        var counts = files.GroupBy(f => f.Outcome).OrderBy(g => g.Key).Select(g => $"{g.Count()} {Name(g.Key)}");
        await console.Output.WriteLineAsync(string.Join(", ", counts));
        if (files.FirstOrDefault(f => f.Release is not null)?.Release is { } draft)
            await console.Output.WriteLineAsync($"Release {draft} is a draft. Next: release check {draft}, then release publish {draft}");
        return files.Any(f => f.Outcome == ImportOutcome.Failed) ? 1 : 0;
    }

    private static string Describe(ImportedFile file) => $"{Name(file.Outcome),-9} "
        + (file.Message ?? $"{file.FileName}: {file.Layout}, {file.Vintage}, {file.Rows:N0} rows{Replaced(file)}{Remark(file)}");

    private static string Replaced(ImportedFile file) => file.ReplacedRows > 0 ? $", in place of {file.ReplacedRows:N0}" : "";

    private static string Remark(ImportedFile file) => file.Remark is { } remark ? $": {remark}" : "";

    private static string Name(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Imported => "imported",
        ImportOutcome.Unchanged => "unchanged",
        ImportOutcome.Skipped => "skipped",
        _ => "failed",
    };
}
