namespace LmiBot.Channels.Cards.Expressions;

/// <summary>- * / on numbers; + on numbers and texts. Two integers divide to an integer, rounded down.</summary>
internal sealed class Arithmetic(char @operator, Expression left, Expression right) : Expression
{
    public override Value Evaluate(Scope scope, bool substitute)
    {
        var (a, b) = (left.Evaluate(scope, substitute), right.Evaluate(scope, substitute));
        if (@operator == '+')
            return Add(a, b);
        if (a.Kind != ValueKind.Number || b.Kind != ValueKind.Number)
            return Value.Error;
        return @operator switch
        {
            '-' => Value.Of(a.Number - b.Number),
            '*' => Value.Of(a.Number * b.Number),
            _ => Divide(a.Number, b.Number),
        };
    }

    public override string ToString() => $"({left} {@operator} {right})";

    private static Value Add(Value a, Value b) => (a.Kind, b.Kind) switch
    {
        (ValueKind.Number, ValueKind.Number) => Value.Of(a.Number + b.Number),
        (ValueKind.Text or ValueKind.Number, ValueKind.Text or ValueKind.Number) => Value.Of(ValueText.Of(a) + ValueText.Of(b)),
        (ValueKind.Undefined, ValueKind.Text) => b,
        (ValueKind.Text, ValueKind.Undefined) => a,
        (ValueKind.Undefined, ValueKind.Undefined) => Value.Of(""),
        _ => Value.Error,
    };

    private static Value Divide(double a, double b)
    {
        if (b == 0)
            return Value.Error;
        return Value.Of(double.IsInteger(a) && double.IsInteger(b) ? Math.Floor(a / b) : a / b);
    }
}
