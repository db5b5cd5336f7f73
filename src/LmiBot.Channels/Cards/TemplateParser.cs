using System.Text.Json;
using System.Text.Json.Nodes;
using LmiBot.Channels.Cards.Expressions;

namespace LmiBot.Channels.Cards;

/// <summary>From a template's JSON to its nodes.</summary>
internal static class TemplateParser
{
    private static readonly string[] Reserved = ["$data", "$when", "$root", "$index", "$host", "$_acTemplateVersion"];

    /// <exception cref="FormatException">An expression is outside the supported language.</exception>
    public static TemplateNode Parse(JsonNode? node) => node switch
    {
        JsonObject instance => ParseObject(instance),
        JsonArray list => new TemplateList([.. list.Select(Parse)]),
        _ => ExpressionOf(node) is { } expression ? new TemplateText(expression) : new TemplateLiteral(node?.DeepClone()),
    };

    public static TemplateObject ParseObject(JsonObject instance) => new(
        [.. instance.Where(property => !Reserved.Contains(property.Key)).Select(property => KeyValuePair.Create(property.Key, Parse(property.Value)))],
        instance.TryGetPropertyValue("$data", out var data) ? Data(data) : null,
        instance.TryGetPropertyValue("$when", out var when) ? When(when) : null);

    private static Func<Scope, Value> Data(JsonNode? node)
    {
        if (ExpressionOf(node) is { } expression)
            return new TemplateText(expression).Evaluate;
        var literal = Value.Of(node?.DeepClone());
        return _ => literal;
    }

    /// <summary>Only an expression that yields true keeps the object; of anything else, what JavaScript takes for false is ignored.</summary>
    private static Func<Scope, bool> When(JsonNode? node)
    {
        if (ExpressionOf(node) is { } expression)
            return new TemplateText(expression).IsTrue;
        var literal = Value.Of(node);
        var ignored = literal.Kind switch
        {
            ValueKind.Null => true,
            ValueKind.Boolean => !literal.IsTrue,
            ValueKind.Number => literal.Number == 0,
            ValueKind.Text => literal.Text.Length == 0,
            _ => false,
        };
        return _ => ignored;
    }

    private static Expression? ExpressionOf(JsonNode? node)
    {
        if (TextOf(node) is not { } text)
            return null;
        try
        {
            return InterpolationParser.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{node!.GetPath()}: {exception.Message}", exception);
        }
    }

    private static string? TextOf(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
