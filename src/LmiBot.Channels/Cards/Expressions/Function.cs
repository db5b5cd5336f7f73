namespace LmiBot.Channels.Cards.Expressions;

/// <summary>A function of one argument: <c>count</c>, <c>string</c>.</summary>
internal sealed class Function : Expression
{
    private static readonly Dictionary<string, Func<Value, Value>> Known = new()
    {
        ["count"] = Count,
        ["string"] = value => Value.Of(ValueText.OfFunction(value)),
    };

    private readonly string _name;
    private readonly Expression _argument;
    private readonly Func<Value, Value> _body;

    private Function(string name, Expression argument) => (_name, _argument, _body) = (name, argument, Known[name]);

    /// <summary>The function by its name, or null where this implementation has none such.</summary>
    public static Function? TryCreate(string name, Expression argument) =>
        Known.ContainsKey(name) ? new Function(name, argument) : null;

    public override Value Evaluate(Scope scope, bool substitute)
    {
        var value = _argument.Evaluate(scope, substitute);
        return value.Kind == ValueKind.Error ? value : _body(value);
    }

    public override string ToString() => $"{_name}({_argument})";

    private static Value Count(Value value) => value.Kind switch
    {
        ValueKind.Text => Value.Of(value.Text.Length),
        ValueKind.Array => Value.Of(value.Array.Count),
        ValueKind.Object => Value.Of(value.Object.Count),
        _ => Value.Error,
    };
}
