using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LmiBot.Web.Teams;

/// <summary>The manifest template, <c>manifest/manifest.json</c>, whose <c>${{NAME}}</c> stand for settings.</summary>
internal static partial class AppManifest
{
    // What a person may read in a diff: letters as they are.
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="KeyNotFoundException">The template names a value that there is not.</exception>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values) =>
        Fill(JsonNode.Parse(template)!, values).ToJsonString(Written) + "\n";

    private static JsonNode Fill(JsonNode node, IReadOnlyDictionary<string, string> values) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)Fill(p.Value!, values)))),
        JsonArray a => new JsonArray([.. a.Select(item => Fill(item!, values))]),
        JsonValue v when v.TryGetValue<string>(out var text) => JsonValue.Create(Name.Replace(text, match => values[match.Groups[1].Value])),
        _ => node.DeepClone(),
    };

    [GeneratedRegex(@"\$\{\{(\w+)\}\}")]
    private static partial Regex Name { get; }
}
