using System.Text.Json.Nodes;
using LmiBot.Channels.Cards.Expressions;

namespace LmiBot.Channels.Cards;

/// <summary>An object of a template: there if <c>$when</c> holds, bound to <c>$data</c>, repeated where that is a list.</summary>
/// <param name="properties">All but the reserved ones.</param>
/// <param name="data">What <c>$data</c> yields, if it is given.</param>
/// <param name="when">Whether <c>$when</c> holds, if it is given.</param>
internal sealed class TemplateObject(
    IReadOnlyList<KeyValuePair<string, TemplateNode>> properties,
    Func<Scope, Value>? data = null,
    Func<Scope, bool>? when = null) : TemplateNode
{
    public override bool TryExpand(Scope scope, out JsonNode? value)
    {
        var instances = new JsonArray();
        ExpandInto(instances, scope);
        value = instances.Count == 0 ? null : instances;
        if (instances is [var single])
        {
            instances.Clear();
            value = single;
        }
        return true;
    }

    public override void ExpandInto(JsonArray items, Scope scope)
    {
        foreach (var bound in Bind(scope))
        {
            if (when?.Invoke(bound) ?? true)
                items.Add((JsonNode)ExpandProperties(bound));
        }
    }

    public JsonObject ExpandProperties(Scope scope)
    {
        var result = new JsonObject();
        foreach (var (name, node) in properties)
        {
            if (node.TryExpand(scope, out var value))
                result.Add(name, value);
        }
        return result;
    }

    private IEnumerable<Scope> Bind(Scope scope)
    {
        var bound = data?.Invoke(scope) ?? Value.Undefined;
        return bound.Kind switch
        {
            ValueKind.Undefined => [scope],
            ValueKind.Array => bound.Array.Select((item, index) => scope with { Data = Value.Of(item), Index = index }),
            _ => [scope with { Data = bound }],
        };
    }
}
