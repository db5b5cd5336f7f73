using System.Text;
using System.Text.Json;

namespace LmiBot.Web.Tests.Fuzzing;

/// <summary>JSON that may be wrong: members may repeat, and a leaf is any text at all.</summary>
internal abstract class JsonTree
{
    public static JsonTree Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new Object([.. element.EnumerateObject().Select(p => new Member(HostileJson.Quoted(p.Name), Of(p.Value)))]),
        JsonValueKind.Array => new Array([.. element.EnumerateArray().Select(item => new Member(null, Of(item)))]),
        _ => new Leaf(element.GetRawText()),
    };

    /// <summary>Every place that holds something, at any depth.</summary>
    public static IEnumerable<(Container Parent, int Index)> Places(JsonTree tree)
    {
        if (tree is not Container container)
            yield break;
        for (var i = 0; i < container.Members.Count; i++)
        {
            yield return (container, i);
            foreach (var inner in Places(container.Members[i].Value))
                yield return inner;
        }
    }

    public abstract void Write(StringBuilder text);

    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    /// <summary>True where a container is this or is in it, at any depth: it must not become a part of itself.</summary>
    public bool Holds(Container container) => this == container || Places(this).Any(place => place.Parent == container);

    /// <param name="Name">Quoted; null in an array.</param>
    /// <param name="Value">What stands there.</param>
    public sealed record Member(string? Name, JsonTree Value);

    public abstract class Container(List<Member> members, char open, char close) : JsonTree
    {
        public List<Member> Members { get; } = members;

        public override void Write(StringBuilder text)
        {
            text.Append(open);
            for (var i = 0; i < Members.Count; i++)
            {
                if (i > 0)
                    text.Append(',');
                if (Members[i].Name is { } name)
                    text.Append(name).Append(':');
                Members[i].Value.Write(text);
            }
            text.Append(close);
        }
    }

    public sealed class Object(List<Member> members) : Container(members, '{', '}');

    public sealed class Array(List<Member> members) : Container(members, '[', ']');

    public sealed class Leaf(string json) : JsonTree
    {
        public bool IsText => json[0] == '"';

        public bool IsNumber => char.IsAsciiDigit(json[0]) || json[0] == '-';

        public override void Write(StringBuilder text) => text.Append(json);
    }
}
