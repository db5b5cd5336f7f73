using System.Text;

namespace LmiBot.Channels.Cards.Expressions;

/// <summary>Splits a template's string into text and <c>${...}</c>.</summary>
internal static class InterpolationParser
{
    /// <summary>The expression that the string is, or null where it is text only.</summary>
    /// <exception cref="FormatException">An expression in it is outside the supported language.</exception>
    public static Expression? Parse(string text)
    {
        if (!text.Contains("${", StringComparison.Ordinal))
            return null;
        var parts = Split(text);
        // A string that is one expression keeps the expression's type; a lone constant doesn't, in the reference implementation either.
        return parts is [not Constant and var single] ? single : new Interpolation(parts);
    }

    private static List<Expression> Split(string text)
    {
        var parts = new List<Expression>();
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '`')
                throw new FormatException("a string with ${...} can't hold a backtick");
            if (EndOfExpression(text, i) is { } end)
            {
                Flush(plain, parts);
                parts.Add(ExpressionParser.Parse(text[(i + 2)..end]));
                i = end + 1;
                continue;
            }
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '$' or '`')
                i++;
            plain.Append(text[i++]);
        }
        Flush(plain, parts);
        return parts;
    }

    /// <summary>Where the brace that opens at <paramref name="start"/> closes; null where none opens, or none closes on its line.</summary>
    private static int? EndOfExpression(string text, int start)
    {
        if (!text.AsSpan(start).StartsWith("${"))
            return null;
        for (var i = start + 2; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '}':
                    return i > start + 2 ? i : null;
                case '\'' or '"':
                    i = Literal.End(text, i);
                    break;
                case '{':
                    throw new FormatException("objects can't be written in an expression");
                case '\r' or '\n' or '`':
                    return null;
            }
        }
        return null;
    }

    private static void Flush(StringBuilder plain, List<Expression> parts)
    {
        if (plain.Length > 0)
            parts.Add(new Constant(Value.Of(plain.ToString())));
        plain.Clear();
    }
}
