using System.Text.Json.Nodes;

namespace LmiBot.Channels.Cards.Expressions;

/// <summary>== and != on anything; &lt; &lt;= &gt; &gt;= on two numbers or two texts.</summary>
internal sealed class Comparison(string @operator, Expression left, Expression right) : Expression
{
    public override Value Evaluate(Scope scope, bool substitute)
    {
        var (a, b) = (left.Evaluate(scope, false), right.Evaluate(scope, false));
        if (a.Kind == ValueKind.Error || b.Kind == ValueKind.Error)
            return Value.Of(false);
        return @operator switch
        {
            "==" => Value.Of(AreEqual(a, b)),
            "!=" => Value.Of(!AreEqual(a, b)),
            _ => Order(a, b),
        };
    }

    public override string ToString() => $"({left} {@operator} {right})";

    private static bool AreEqual(Value a, Value b) => (a.Kind, b.Kind) switch
    {
        (ValueKind.Undefined or ValueKind.Null, _) or (_, ValueKind.Undefined or ValueKind.Null) => a.IsNothing && b.IsNothing,
        (ValueKind.Number, ValueKind.Number) => a.Number.Equals(b.Number) || Math.Abs(a.Number - b.Number) < double.BitIncrement(1) - 1,
        (ValueKind.Text, ValueKind.Text) => a.Text == b.Text,
        (ValueKind.Boolean, ValueKind.Boolean) => a.IsTrue == b.IsTrue,
        (ValueKind.Array, ValueKind.Array) => JsonNode.DeepEquals(a.Array, b.Array),
        (ValueKind.Object, ValueKind.Object) => JsonNode.DeepEquals(a.Object, b.Object),
        _ => false,
    };

    private Value Order(Value a, Value b)
    {
        if (a.IsNothing || b.IsNothing)
            return Value.Of(false);
        return (a.Kind, b.Kind) switch
        {
            (ValueKind.Number, ValueKind.Number) => Value.Of(Satisfies(a.Number.CompareTo(b.Number))),
            (ValueKind.Text, ValueKind.Text) => Value.Of(Satisfies(string.CompareOrdinal(a.Text, b.Text))),
            _ => Value.Error,
        };
    }

    private bool Satisfies(int sign) => @operator switch
    {
        "<" => sign < 0,
        "<=" => sign <= 0,
        ">" => sign > 0,
        _ => sign >= 0,
    };
}
