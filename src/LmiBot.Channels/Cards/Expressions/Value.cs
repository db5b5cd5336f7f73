using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LmiBot.Channels.Cards.Expressions;

internal enum ValueKind : byte { Undefined, Null, Boolean, Number, Text, Array, Object, Error }

/// <summary>What an expression yields: a JSON value, nothing at all (undefined), or the failure to yield one.</summary>
internal readonly struct Value
{
    private readonly double _number;
    private readonly object? _reference;

    private Value(ValueKind kind, double number, object? reference) => (Kind, _number, _reference) = (kind, number, reference);

    public static Value Undefined => default;

    public static Value Null => new(ValueKind.Null, 0, null);

    public static Value Error => new(ValueKind.Error, 0, null);

    public ValueKind Kind { get; }

    public double Number => _number;

    public bool IsTrue => Kind == ValueKind.Boolean && _number != 0;

    public bool IsNothing => Kind is ValueKind.Undefined or ValueKind.Null;

    public string Text => (string)_reference!;

    public JsonArray Array => (JsonArray)_reference!;

    public JsonObject Object => (JsonObject)_reference!;

    public static Value Of(bool value) => new(ValueKind.Boolean, value ? 1 : 0, null);

    public static Value Of(double value) => new(ValueKind.Number, value, null);

    public static Value Of(string value) => new(ValueKind.Text, 0, value);

    public static Value Of(JsonNode? node) => node switch
    {
        null => Null,
        JsonArray => new(ValueKind.Array, 0, node),
        JsonObject => new(ValueKind.Object, 0, node),
        _ => OfScalar((JsonValue)node),
    };

    /// <summary>A node of its own, to be put into a card. A number keeps the digits that its data had.</summary>
    public JsonNode? ToNode() => Kind switch
    {
        ValueKind.Boolean => JsonValue.Create(_number != 0),
        ValueKind.Text => JsonValue.Create(Text),
        ValueKind.Number when _reference is null => double.IsFinite(_number) ? JsonValue.Create(_number) : null,
        _ => (_reference as JsonNode)?.DeepClone(),
    };

    /// <summary>A property, its name compared as the expression language does: in any case. An index in a list or text counts as one.</summary>
    public Value Property(string name) => Kind switch
    {
        ValueKind.Object => PropertyOf(Object, name),
        ValueKind.Array or ValueKind.Text when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) => At(index),
        _ => Undefined,
    };

    /// <summary>The element of a list, or the letter of a text; undefined beyond its ends and in anything else.</summary>
    public Value At(int index) => Kind switch
    {
        ValueKind.Array when (uint)index < (uint)Array.Count => Of(Array[index]),
        ValueKind.Text when (uint)index < (uint)Text.Length => Of(Text[index].ToString()),
        _ => Undefined,
    };

    private static Value PropertyOf(JsonObject instance, string name)
    {
        if (instance.TryGetPropertyValue(name, out var exact))
            return Of(exact);
        foreach (var (key, node) in instance)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
                return Of(node);
        }
        return Undefined;
    }

    private static Value OfScalar(JsonValue scalar) => scalar.GetValueKind() switch
    {
        JsonValueKind.True => Of(true),
        JsonValueKind.False => Of(false),
        JsonValueKind.String => Of(scalar.TryGetValue(out string? text) ? text : JsonNode.Parse(scalar.ToJsonString())!.GetValue<string>()),
        JsonValueKind.Number => new(ValueKind.Number, NumberOf(scalar), scalar),
        _ => Null,
    };

    private static double NumberOf(JsonValue scalar) =>
        scalar.TryGetValue(out double number) ? number
        : scalar.TryGetValue(out int integer) ? integer
        : double.Parse(scalar.ToJsonString(), CultureInfo.InvariantCulture);
}
