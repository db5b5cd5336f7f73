using System.Diagnostics;
using System.Text.Json.Nodes;

namespace LmiBot.Channels.Tests.Cards;

/// <summary>Microsoft's own implementation of the templating language, run by Node.</summary>
internal static class Oracle
{
    /// <summary>For each pair of <c>template</c> and <c>data</c>, an object with <c>card</c>, or with <c>error</c> where it throws.</summary>
    public static async Task<IReadOnlyList<JsonObject>> ExpandAsync(IEnumerable<JsonNode> pairs, CancellationToken cancellationToken)
    {
        var tests = Path.Combine(RepositoryRoot.Path, "tests");
        Assert.True(
            Directory.Exists(Path.Combine(tests, "node_modules", "adaptivecards-templating")),
            "The reference implementation is not installed: tests/run.sh installs it, or 'npm ci' in the folder tests.");
        using var node = Process.Start(new ProcessStartInfo("node", "oracle.mjs")
        {
            WorkingDirectory = Path.Combine(tests, "LmiBot.Channels.Tests", "Cards"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var output = node.StandardOutput.ReadToEndAsync(cancellationToken);
        await node.StandardInput.WriteAsync(new JsonArray([.. pairs.Select(pair => pair.DeepClone())]).ToJsonString());
        node.StandardInput.Close();
        var expanded = JsonNode.Parse(await output)!.AsArray();
        await node.WaitForExitAsync(cancellationToken);
        return [.. expanded.Select(item => item!.AsObject())];
    }
}
