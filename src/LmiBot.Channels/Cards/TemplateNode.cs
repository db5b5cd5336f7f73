using System.Text.Json.Nodes;
using LmiBot.Channels.Cards.Expressions;

namespace LmiBot.Channels.Cards;

/// <summary>A part of a template, ready to be expanded any number of times, on any thread.</summary>
internal abstract class TemplateNode
{
    /// <summary>As a property's value. False: the property is left out.</summary>
    public abstract bool TryExpand(Scope scope, out JsonNode? value);

    /// <summary>As an item of a list, where null vanishes and a list becomes several items.</summary>
    public virtual void ExpandInto(JsonArray items, Scope scope)
    {
        if (!TryExpand(scope, out var value))
            items.Add(null);
        else if (value is not null)
            items.Add(value);
    }
}

/// <summary>A number, a boolean, null or text without expressions.</summary>
internal sealed class TemplateLiteral(JsonNode? literal) : TemplateNode
{
    public override bool TryExpand(Scope scope, out JsonNode? value)
    {
        value = literal?.DeepClone();
        return true;
    }
}

/// <summary>Text with expressions. What can't be computed stands as it was written.</summary>
internal sealed class TemplateText(Expression expression) : TemplateNode
{
    public Value Evaluate(Scope scope)
    {
        var value = expression.Evaluate(scope, substitute: true);
        return value.Kind == ValueKind.Error ? Value.Of($"${{{expression}}}") : value;
    }

    public bool IsTrue(Scope scope) => expression.Evaluate(scope, substitute: false).IsTrue;

    public override bool TryExpand(Scope scope, out JsonNode? value)
    {
        var result = Evaluate(scope);
        value = result.ToNode();
        return result.Kind != ValueKind.Undefined;
    }

    public override void ExpandInto(JsonArray items, Scope scope)
    {
        var result = Evaluate(scope);
        if (result.Kind == ValueKind.Array)
        {
            foreach (var item in result.Array)
                items.Add(item?.DeepClone());
        }
        else if (result.Kind != ValueKind.Null)
        {
            items.Add(result.ToNode());
        }
    }
}

internal sealed class TemplateList(IReadOnlyList<TemplateNode> items) : TemplateNode
{
    public override bool TryExpand(Scope scope, out JsonNode? value)
    {
        var expanded = new JsonArray();
        ExpandInto(expanded, scope);
        value = expanded;
        return true;
    }

    public override void ExpandInto(JsonArray target, Scope scope)
    {
        foreach (var item in items)
            item.ExpandInto(target, scope);
    }
}
