using System.Text.Json;
using System.Text.Json.Nodes;
using LmiBot.Channels.Cards.Expressions;

namespace LmiBot.Channels.Cards;

/// <summary>
/// An Adaptive Card in the Adaptive Cards Templating language: <c>${...}</c>, <c>$data</c>, <c>$when</c>, <c>$root</c>,
/// <c>$index</c>. Parse once, expand often, on any thread.
/// </summary>
/// <remarks>
/// Expressions: paths with indices; <c>== != &lt; &lt;= &gt; &gt;= &amp;&amp; || ! + - * /</c>; literals;
/// <c>if(c, a, b) empty(x) count(x) string(x)</c>. Results are those of the npm package adaptivecards-templating 2.3.1,
/// save that where that one throws for the data at hand, the expression's source text is left in the card.
/// Source: https://learn.microsoft.com/adaptive-cards/templating/language
/// </remarks>
public sealed class CardTemplate
{
    private readonly TemplateObject _root;

    private CardTemplate(TemplateObject root) => _root = root;

    /// <summary>Parses a template.</summary>
    /// <exception cref="FormatException">It isn't JSON, isn't an object, or uses what isn't supported; the message says where.</exception>
    public static CardTemplate Parse(string json)
    {
        try
        {
            if (JsonNode.Parse(json) is not JsonObject root)
                throw new FormatException("a card template is a JSON object");
            if (root.ContainsKey("$when") || root.ContainsKey("$data"))
                throw new FormatException("$when and $data can't stand at the root of a card");
            return new CardTemplate(TemplateParser.ParseObject(root));
        }
        catch (JsonException exception)
        {
            throw new FormatException($"a card template is JSON: {exception.Message}", exception);
        }
    }

    /// <summary>The card for these data, which are left untouched. Never fails, whatever the data.</summary>
    public JsonObject Expand(JsonNode? data) => _root.ExpandProperties(new Scope(data, Value.Of(data), null));
}
