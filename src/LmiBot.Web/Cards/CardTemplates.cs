using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using LmiBot.Channels.Cards;

namespace LmiBot.Web.Cards;

/// <summary>
/// The templates of <c>cards/</c>, beside the program, each parsed once. A folder's <c>frame.json</c> holds what its cards have in common: each of them
/// is drawn as the frame with its own body in the place of the frame's element <c>content</c>.
/// </summary>
internal sealed class CardTemplates
{
    private const string Frame = "frame";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "cards");

    private readonly ConcurrentDictionary<string, CardTemplate> _templates = new(StringComparer.Ordinal);

    /// <param name="name">Path in <c>cards/</c> without its extension, such as <c>asking/ranking</c>.</param>
    /// <param name="data">What the template is expanded with.</param>
    public JsonObject Expand(string name, JsonObject data) => _templates.GetOrAdd(name, Read).Expand(data);

    private static CardTemplate Read(string name)
    {
        var path = Path.Combine(Folder, $"{name}.json");
        var frame = Path.Combine(Path.GetDirectoryName(path)!, $"{Frame}.json");
        return CardTemplate.Parse(path == frame || !File.Exists(frame) ? File.ReadAllText(path) : Within(Json(frame), Json(path)).ToJsonString());
    }

    private static JsonObject Within(JsonObject frame, JsonObject card)
    {
        JsonNode?[] content = [.. card["body"]!.AsArray()];
        card["body"]!.AsArray().Clear();
        JsonNode?[] around = [.. frame["body"]!.AsArray()];
        frame["body"]!.AsArray().Clear();
        frame["body"] = new JsonArray([.. around.SelectMany(element => (string?)element!["id"] == "content" ? content : [element])]);
        return frame;
    }

    private static JsonObject Json(string path) => JsonNode.Parse(File.ReadAllText(path))!.AsObject();
}
