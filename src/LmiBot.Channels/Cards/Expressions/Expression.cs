namespace LmiBot.Channels.Cards.Expressions;

/// <summary>An expression of the Adaptive Expressions language, parsed once and evaluated often.</summary>
internal abstract class Expression
{
    /// <summary>The value in a scope. Never throws: what can't be computed is an error value.</summary>
    /// <param name="scope">What its names refer to.</param>
    /// <param name="substitute">A path to nothing yields its own source text, <c>${path}</c>, instead of undefined.</param>
    public abstract Value Evaluate(Scope scope, bool substitute);

    /// <summary>The source text in the language's normal form, every operation in parentheses.</summary>
    public abstract override string ToString();

    /// <summary>Anything but false and nothing is true, 0 and the empty text included.</summary>
    protected static bool Holds(Value value) =>
        value.Kind == ValueKind.Boolean ? value.IsTrue : value.Kind != ValueKind.Error && !value.IsNothing;
}

internal sealed class Constant(Value value) : Expression
{
    public override Value Evaluate(Scope scope, bool substitute) => value;

    public override string ToString() => value.Kind == ValueKind.Text
        ? $"'{value.Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'"
        : ValueText.Of(value);
}
