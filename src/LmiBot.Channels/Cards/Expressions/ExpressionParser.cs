using System.Globalization;

namespace LmiBot.Channels.Cards.Expressions;

/// <summary>
/// Parses the part of Adaptive Expressions that the cards use, with that language's precedence
/// (== and != bind tighter than &lt; and &gt;).
/// </summary>
internal sealed class ExpressionParser
{
    private static readonly string[][] Levels = [["||"], ["&&"], ["<", "<=", ">", ">="], ["==", "!="], ["+", "-"], ["*", "/"]];

    private readonly Tokenizer _tokens;
    private Token _token;

    private ExpressionParser(string source)
    {
        _tokens = new Tokenizer(source);
        _token = _tokens.Next();
    }

    /// <exception cref="FormatException">The source is outside the supported language; the message says where.</exception>
    public static Expression Parse(string source)
    {
        if (source.Trim().Length == 0)
            return new Constant(Value.Of(""));
        try
        {
            var parser = new ExpressionParser(source);
            var expression = parser.Binary(0);
            return parser._token.Kind == TokenKind.End ? expression : throw parser.Unexpected();
        }
        catch (FormatException exception)
        {
            throw new FormatException($"${{{source}}}: {exception.Message}", exception);
        }
    }

    private Expression Binary(int level)
    {
        if (level == Levels.Length)
            return Unary();
        var left = Binary(level + 1);
        while (_token.Kind == TokenKind.Symbol && Levels[level].Contains(_token.Text))
        {
            var symbol = Take();
            left = Operation(symbol, left, Binary(level + 1));
        }
        return left;
    }

    private static Expression Operation(string symbol, Expression left, Expression right) => symbol switch
    {
        "||" => new Or(left, right),
        "&&" => new And(left, right),
        "+" or "-" or "*" or "/" => new Arithmetic(symbol[0], left, right),
        _ => new Comparison(symbol, left, right),
    };

    private Expression Unary()
    {
        if (TryTake("!"))
            return new Not(Unary());
        if (_token is { Kind: TokenKind.Symbol, Text: "+" or "-" })
            return new Arithmetic(Take()[0], new Constant(Value.Of(0)), Unary());
        return Postfix(Primary());
    }

    private Expression Postfix(Expression expression)
    {
        while (true)
        {
            if (TryTake("."))
            {
                expression = Accessor.Extend(expression, new Step(Take(TokenKind.Identifier), null));
            }
            else if (TryTake("["))
            {
                expression = new Element(expression, Binary(0));
                Expect("]");
            }
            else
            {
                return expression;
            }
        }
    }

    private Expression Primary()
    {
        switch (_token.Kind)
        {
            case TokenKind.Number:
                return new Constant(Value.Of(double.Parse(Take(), CultureInfo.InvariantCulture)));
            case TokenKind.Text:
                return new Constant(Value.Of(Literal.Unescape(Take())));
            case TokenKind.Identifier:
                return Named(Take());
            default:
                if (!TryTake("("))
                    throw Unexpected();
                var inner = Binary(0);
                Expect(")");
                return inner;
        }
    }

    private Expression Named(string name) => name switch
    {
        _ when TryTake("(") => Call(name),
        "true" => new Constant(Value.Of(true)),
        "false" => new Constant(Value.Of(false)),
        "null" => new Constant(Value.Null),
        "undefined" => new Constant(Value.Undefined),
        _ => new Accessor(null, [new Step(name, null)]),
    };

    private Expression Call(string name)
    {
        var arguments = new List<Expression>();
        while (!TryTake(")"))
        {
            if (arguments.Count > 0)
                Expect(",");
            arguments.Add(Binary(0));
        }
        return (name, arguments) switch
        {
            ("if", [var condition, var then, var otherwise]) => new If(condition, then, otherwise),
            ("empty", [var operand]) => new Empty(operand),
            (_, [var argument]) when Function.Exists(name) => new Function(name, argument),
            _ => throw new FormatException($"there is no function {name} of {arguments.Count} arguments"),
        };
    }

    private string Take()
    {
        var text = _token.Text;
        _token = _tokens.Next();
        return text;
    }

    private string Take(TokenKind kind) => _token.Kind == kind ? Take() : throw Unexpected();

    private bool TryTake(string symbol)
    {
        if (_token.Kind != TokenKind.Symbol || _token.Text != symbol)
            return false;
        Take();
        return true;
    }

    private void Expect(string symbol)
    {
        if (!TryTake(symbol))
            throw Unexpected();
    }

    private FormatException Unexpected() => new($"{_token.Text} is not expected there");
}
