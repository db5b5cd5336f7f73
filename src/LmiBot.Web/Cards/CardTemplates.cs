using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using LmiBot.Channels.Cards;

namespace LmiBot.Web.Cards;

/// <summary>The templates of <c>cards/</c>, beside the program, each parsed once.</summary>
internal sealed class CardTemplates
{
    private readonly ConcurrentDictionary<string, CardTemplate> _templates = new(StringComparer.Ordinal);

    /// <param name="name">Path in <c>cards/</c> without its extension, such as <c>asking/ranking</c>.</param>
    /// <param name="data">What the template is expanded with.</param>
    public JsonObject Expand(string name, JsonObject data) => _templates.GetOrAdd(name, Read).Expand(data);

    private static CardTemplate Read(string name) =>
        CardTemplate.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cards", $"{name}.json")));
}
