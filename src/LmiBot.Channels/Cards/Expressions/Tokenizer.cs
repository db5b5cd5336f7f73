namespace LmiBot.Channels.Cards.Expressions;

internal enum TokenKind : byte { End, Identifier, Number, Text, Symbol }

internal readonly record struct Token(TokenKind Kind, string Text);

/// <summary>The tokens of one expression.</summary>
internal sealed class Tokenizer(string source)
{
    private static readonly string[] Symbols =
        ["==", "!=", "<=", ">=", "&&", "||", "+", "-", "*", "/", "!", "<", ">", "(", ")", "[", "]", ".", ","];

    private int _position;

    /// <exception cref="FormatException">What stands next is no token of the supported language.</exception>
    public Token Next()
    {
        while (_position < source.Length && source[_position] is ' ' or '\t' or '\ufeff' or '\u00a0')
            _position++;
        if (_position == source.Length)
            return new(TokenKind.End, "the end");
        return source[_position] switch
        {
            '\'' or '"' => TextLiteral(),
            >= '0' and <= '9' => Number(),
            var first when char.IsAsciiLetter(first) || first is '_' or '$' or '@' or '#' => Identifier(),
            _ => Symbol(),
        };
    }

    private Token TextLiteral()
    {
        var end = Literal.End(source, _position);
        return end < source.Length
            ? Take(TokenKind.Text, end + 1 - _position)
            : throw new FormatException("a quote is not closed");
    }

    private Token Number()
    {
        var end = SkipDigits(_position);
        if (end + 1 < source.Length && source[end] == '.' && char.IsAsciiDigit(source[end + 1]))
            end = SkipDigits(end + 1);
        return Take(TokenKind.Number, end - _position);
    }

    private Token Identifier()
    {
        var end = _position + 1;
        while (end < source.Length && (char.IsAsciiLetterOrDigit(source[end]) || source[end] == '_'))
            end++;
        return Take(TokenKind.Identifier, end - _position);
    }

    private Token Symbol()
    {
        foreach (var symbol in Symbols)
        {
            if (source.AsSpan(_position).StartsWith(symbol))
                return Take(TokenKind.Symbol, symbol.Length);
        }
        throw new FormatException($"'{source[_position]}' is not supported in an expression");
    }

    private int SkipDigits(int from)
    {
        while (from < source.Length && char.IsAsciiDigit(source[from]))
            from++;
        return from;
    }

    private Token Take(TokenKind kind, int length)
    {
        var text = source.Substring(_position, length);
        _position += length;
        return new(kind, text);
    }
}
