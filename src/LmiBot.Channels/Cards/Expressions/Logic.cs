namespace LmiBot.Channels.Cards.Expressions;

// Conditions never substitute: in a comparison a missing value is nothing, not its own source text.

internal sealed class Not(Expression operand) : Expression
{
    public override Value Evaluate(Scope scope, bool substitute) => Value.Of(!Holds(operand.Evaluate(scope, false)));

    public override string ToString() => $"!({operand})";
}

internal sealed class And(Expression left, Expression right) : Expression
{
    public override Value Evaluate(Scope scope, bool substitute) =>
        Value.Of(Holds(left.Evaluate(scope, false)) && Holds(right.Evaluate(scope, false)));

    public override string ToString() => $"({left} && {right})";
}

internal sealed class Or(Expression left, Expression right) : Expression
{
    public override Value Evaluate(Scope scope, bool substitute)
    {
        if (Holds(left.Evaluate(scope, false)))
            return Value.Of(true);
        var last = right.Evaluate(scope, false);
        // The reference implementation lets the last operand through where none holds.
        return Holds(last) ? Value.Of(true) : last.Kind == ValueKind.Error ? Value.Undefined : last;
    }

    public override string ToString() => $"({left} || {right})";
}

internal sealed class If(Expression condition, Expression then, Expression otherwise) : Expression
{
    public override Value Evaluate(Scope scope, bool substitute) =>
        (Holds(condition.Evaluate(scope, false)) ? then : otherwise).Evaluate(scope, substitute);

    public override string ToString() => $"if({condition}, {then}, {otherwise})";
}

internal sealed class Empty(Expression operand) : Expression
{
    public override Value Evaluate(Scope scope, bool substitute) => Value.Of(operand.Evaluate(scope, false) switch
    {
        { IsNothing: true } => true,
        { Kind: ValueKind.Text } value => value.Text.Length == 0,
        { Kind: ValueKind.Array } value => value.Array.Count == 0,
        { Kind: ValueKind.Object } value => value.Object.Count == 0,
        _ => false,
    });

    public override string ToString() => $"empty({operand})";
}
