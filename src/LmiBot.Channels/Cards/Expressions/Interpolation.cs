using System.Text;

namespace LmiBot.Channels.Cards.Expressions;

/// <summary>Text with expressions in it. Those that yield nothing stand in it as they were written.</summary>
internal sealed class Interpolation(IReadOnlyList<Expression> parts) : Expression
{
    public override Value Evaluate(Scope scope, bool substitute)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
            text.Append(Written(part, part.Evaluate(scope, substitute)));
        return Value.Of(text.ToString());
    }

    public override string ToString() => $"concat('', {string.Join(", ", parts)})";

    private static string Written(Expression part, Value value) =>
        value.Kind == ValueKind.Error || value.IsNothing ? $"${{{part}}}" : ValueText.Of(value);
}
