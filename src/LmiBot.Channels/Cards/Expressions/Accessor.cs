using System.Globalization;
using System.Text;

namespace LmiBot.Channels.Cards.Expressions;

/// <summary>One step of a path: a property's name, or in brackets an expression for a name or an index.</summary>
internal readonly record struct Step(string? Name, Expression? Index);

/// <summary>
/// A path that ends in a property: <c>name</c>, <c>rows[0].name</c>. It starts in the scope, or at another expression's value.
/// </summary>
internal sealed class Accessor(Expression? origin, IReadOnlyList<Step> steps) : Expression
{
    public override Value Evaluate(Scope scope, bool substitute)
    {
        var value = origin?.Evaluate(scope, substitute) ?? Value.Undefined;
        for (var i = 0; i < steps.Count && value.Kind != ValueKind.Error; i++)
        {
            value = steps[i] switch
            {
                { Name: { } name } when i == 0 && origin is null => scope.Lookup(name),
                { Name: { } name } => value.Property(name),
                { Index: var index } => Select(value, index!.Evaluate(scope, substitute)),
            };
        }
        return value.Kind == ValueKind.Undefined && substitute ? Value.Of($"${{{Describe(scope)}}}") : value;
    }

    /// <summary>The path longer by a step.</summary>
    public static Accessor Extend(Expression instance, Step step) => instance switch
    {
        Accessor path => new Accessor(path.Origin, [.. path.Steps, step]),
        Element element when Extend(element.Instance, new Step(null, element.Index)) is var path => new Accessor(path.Origin, [.. path.Steps, step]),
        _ => new Accessor(instance, [step]),
    };

    public override string ToString() => Write(origin?.ToString(), index => index.ToString());

    private Expression? Origin => origin;

    private IReadOnlyList<Step> Steps => steps;

    private static Value Select(Value instance, Value index) => index.Kind switch
    {
        ValueKind.Number when instance.Kind == ValueKind.Array => instance.At(Whole(index.Number)),
        ValueKind.Number => instance.Property(ValueText.Of(index)),
        ValueKind.Text => instance.Property(index.Text),
        _ => Value.Error,
    };

    private static int Whole(double number) => number is > -1 and < int.MaxValue ? (int)number : -1;

    // What is shown in place of a missing value names the indices, not the expressions they came from.
    private string Describe(Scope scope) => Write(null, index => index.Evaluate(scope, true) switch
    {
        { Kind: ValueKind.Text } name => $"'{name.Text}'",
        var number => ValueText.Of(number),
    });

    private string Write(string? start, Func<Expression, string> writeIndex)
    {
        var text = new StringBuilder(start);
        foreach (var step in steps)
        {
            if (step.Name is null)
                text.Append(CultureInfo.InvariantCulture, $"[{writeIndex(step.Index!)}]");
            else
                text.Append(text.Length == 0 ? "" : ".").Append(step.Name);
        }
        return text.ToString();
    }
}

/// <summary>A path that ends in brackets: <c>rows[0]</c>, <c>row['name']</c>.</summary>
internal sealed class Element(Expression instance, Expression index) : Expression
{
    public Expression Instance => instance;

    public Expression Index => index;

    public override Value Evaluate(Scope scope, bool substitute)
    {
        var collection = instance.Evaluate(scope, substitute);
        return collection.Kind == ValueKind.Error ? collection : Select(collection, index.Evaluate(scope, false));
    }

    public override string ToString() => $"{instance}[{index}]";

    private static Value Select(Value collection, Value index) => index.Kind switch
    {
        ValueKind.Text => collection.Property(index.Text),
        ValueKind.Number when double.IsInteger(index.Number) => collection.IsNothing ? Value.Undefined : At(collection, index.Number),
        _ => Value.Error,
    };

    private static Value At(Value collection, double index) =>
        collection.Kind == ValueKind.Array && index >= 0 && index < collection.Array.Count
            ? collection.At((int)index)
            : Value.Error;
}
