using System.Text.Json.Nodes;

namespace LmiBot.Channels.Tests.Cards;

/// <summary>The table of cases of the language: <c>cases.json</c>, each with a name, a template and data.</summary>
internal static class TemplateCases
{
    public static IReadOnlyList<JsonObject> All { get; } = Load();

    private static List<JsonObject> Load()
    {
        using var stream = typeof(TemplateCases).Assembly.GetManifestResourceStream("cases.json")!;
        return [.. JsonNode.Parse(stream)!.AsArray().Select(item => item!.AsObject())];
    }
}
