namespace LmiBot.Channels.Cards.Expressions;

/// <summary>A function of one argument: <c>count</c>, <c>string</c>.</summary>
internal sealed class Function(string name, Expression argument) : Expression
{
    private static readonly Dictionary<string, Func<Value, Value>> Known = new()
    {
        ["count"] = Count,
        ["string"] = value => Value.Of(ValueText.OfFunction(value)),
    };

    private readonly Func<Value, Value> _body = Known[name];

    public static bool Exists(string name) => Known.ContainsKey(name);

    public override Value Evaluate(Scope scope, bool substitute)
    {
        var value = argument.Evaluate(scope, substitute);
        return value.Kind == ValueKind.Error ? value : _body(value);
    }

    public override string ToString() => $"{name}({argument})";

    private static Value Count(Value value) => value.Kind switch
    {
        ValueKind.Text => Value.Of(value.Text.Length),
        ValueKind.Array => Value.Of(value.Array.Count),
        ValueKind.Object => Value.Of(value.Object.Count),
        _ => Value.Error,
    };
}
