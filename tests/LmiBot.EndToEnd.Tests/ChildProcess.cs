using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace LmiBot.EndToEnd.Tests;

/// <summary>A program that a test starts. It ends with the test, and with the tests' own process, children included.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly SemaphoreSlim _printed = new(0);

    public ChildProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        AppDomain.CurrentDomain.ProcessExit += Kill;
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>All that it has printed.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public bool HasExited => _process.HasExited;

    /// <summary>Waits for the end.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0; the message is what it printed.</exception>
    public async Task SucceedAsync(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation);
        if (_process.ExitCode != 0)
            throw Failed($"exit code {_process.ExitCode}");
    }

    /// <summary>Waits until it prints a match.</summary>
    public async Task<Match> PrintsAsync(Regex pattern, CancellationToken cancellation)
    {
        while (true)
        {
            if (pattern.Match(Output) is { Success: true } match)
                return match;
            if (HasExited)
                throw Failed("it ended early");
            await _printed.WaitAsync(TimeSpan.FromSeconds(1), cancellation);
        }
    }

    public InvalidOperationException Failed(string why) =>
        new($"{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)}: {why}\n{Output}");

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Kill;
        Kill(this, EventArgs.Empty);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _printed.Dispose();
    }

    private void Kill(object? sender, EventArgs e)
    {
        if (!HasExited)
            _process.Kill(entireProcessTree: true);
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
            _output.AppendLine(line.Data);
        _printed.Release();
    }
}
