using LmiBot.Data.Importing.Files;

namespace LmiBot.Data.Importing;

/// <summary>The files that were asked for, in the order in which they have to be imported, and those that can't be.</summary>
internal sealed class FoundFiles
{
    private readonly List<RecognizedFile> _recognized = [];

    public FoundFiles(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                AddFolder(path);
            else
                Add(path, isNamed: true);
        }

        Recognized = [.. _recognized.OrderBy(f => f.Layout.Order).ThenBy(f => f.File.Path, StringComparer.Ordinal)];
    }

    /// <summary>Codes and areas before figures; within a layout by path.</summary>
    public IReadOnlyList<RecognizedFile> Recognized { get; }

    /// <summary>Files that were skipped, since no layout recognizes them, or that can't be read.</summary>
    public List<ImportedFile> Others { get; } = [];

    private void AddFolder(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            Add(path, isNamed: false);
    }

    private void Add(string path, bool isNamed)
    {
        try
        {
            Recognize(path, isNamed);
        }
        catch (Exception e) when (e is ImportException or IOException or UnauthorizedAccessException)
        {
            Others.Add(new ImportedFile(Path.GetFileName(path), ImportOutcome.Failed, Message: e.Message));
        }
    }

    private void Recognize(string path, bool isNamed)
    {
        var file = isNamed || SourceFile.IsReadable(path) ? new SourceFile(path) : null;
        foreach (var layout in Layouts.All)
        {
            if (file is not null && layout.Find(file) is { } header)
            {
                _recognized.Add(new RecognizedFile(layout, file, header));
                return;
            }
        }

        var message = $"{Path.GetFileName(path)} has the headings of no known layout (import --list names them).";
        Others.Add(new ImportedFile(Path.GetFileName(path), isNamed ? ImportOutcome.Failed : ImportOutcome.Skipped, Message: message));
    }
}

/// <summary>A file, its layout, and where its table begins.</summary>
internal sealed record RecognizedFile(Layout Layout, SourceFile File, TableHeader Header);
