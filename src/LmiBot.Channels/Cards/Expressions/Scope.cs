using System.Text.Json.Nodes;

namespace LmiBot.Channels.Cards.Expressions;

/// <summary>What names in an expression refer to: the whole data, the data bound here, and the place in a repetition.</summary>
internal sealed record Scope(JsonNode? Root, Value Data, int? Index)
{
    /// <summary>A name: <c>$root</c>, <c>$data</c>, <c>$index</c>, or a property of the data bound here.</summary>
    public Value Lookup(string name) => name switch
    {
        "$root" => Value.Of(Root),
        "$data" => Data,
        "$index" => Index is { } index ? Value.Of(index) : Value.Undefined,
        ['$', ..] => Value.Undefined,
        _ => Data.Property(name),
    };
}
