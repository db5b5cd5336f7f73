using LmiBot.Data.Importing;

namespace LmiBot.Web.Data;

/// <summary>Shows progress on the error stream: one line that is rewritten in a terminal, one line a file elsewhere.</summary>
internal sealed class ImportProgressLine(TextWriter error) : IProgress<ImportProgress>, IDisposable
{
    private readonly bool _isTerminal = error == Console.Error && !Console.IsErrorRedirected;

    public void Report(ImportProgress value)
    {
        var line = $"file {value.File} of {value.Files}  {value.FileName}  {value.Rows:N0} rows";
        if (_isTerminal)
            error.Write($"\r{line}\u001b[K");
        else if (value.Rows == 0)
            error.WriteLine(line);
    }

    public void Dispose()
    {
        if (_isTerminal)
            error.WriteLine();
    }
}
