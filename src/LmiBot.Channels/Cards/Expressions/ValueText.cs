using System.Globalization;
using System.Text.Json;

namespace LmiBot.Channels.Cards.Expressions;

/// <summary>Values as text, as the language's reference implementation (JavaScript) writes them.</summary>
internal static class ValueText
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Inside a longer text: JavaScript's toString.</summary>
    public static string Of(Value value) => value.Kind switch
    {
        ValueKind.Text => value.Text,
        ValueKind.Number => Of(value.Number),
        ValueKind.Boolean => value.IsTrue ? "true" : "false",
        ValueKind.Array => string.Join(',', value.Array.Select(item => item is null ? "" : Of(Value.Of(item)))),
        ValueKind.Object => "[object Object]",
        ValueKind.Undefined => "undefined",
        _ => "null",
    };

    /// <summary>What the function string() makes: numbers grouped in thousands, objects as JSON.</summary>
    public static string OfFunction(Value value) => value.Kind switch
    {
        ValueKind.Number => Grouped(Of(value.Number)),
        ValueKind.Array => value.Array.ToJsonString(Plain).Trim('\'', '"'),
        ValueKind.Object => value.Object.ToJsonString(Plain).Trim('\'', '"'),
        ValueKind.Undefined or ValueKind.Null => "",
        _ => Of(value),
    };

    /// <summary>The shortest decimal that reads back as the same number; an exponent only from 1e21 up and below 1e-6.</summary>
    public static string Of(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E', StringComparison.Ordinal);
        if (e < 0)
            return text == "-0" ? "0" : text;
        var exponent = int.Parse(text.AsSpan(e + 1), CultureInfo.InvariantCulture);
        return exponent is >= -6 and < 21
            ? Positional(text[..e], exponent)
            : $"{text[..e]}e{(exponent < 0 ? "" : "+")}{exponent.ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Positional(string mantissa, int exponent)
    {
        var sign = mantissa[0] == '-' ? "-" : "";
        var digits = mantissa.TrimStart('-').Replace(".", "", StringComparison.Ordinal);
        return exponent < 0
            ? $"{sign}0.{new string('0', -exponent - 1)}{digits}"
            : sign + digits.PadRight(exponent + 1, '0');
    }

    private static string Grouped(string number)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? number : number[..point];
        return decimal.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? integer.ToString("#,0", CultureInfo.InvariantCulture) + number[whole.Length..]
            : number;
    }
}
