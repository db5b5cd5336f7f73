using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace LmiBot.Channels.Tests;

/// <summary>Arbitrary JSON, as text because nodes know their parents, over given names of properties.</summary>
internal static class Json
{
    public static Gen<string> Any(params string[] names) => Gen.Sized(size => Of(Math.Min(size, 12), names));

    public static Gen<string> Object(params string[] names) => Gen.Sized(size => ObjectOf(Math.Min(size, 12), names));

    private static Gen<string> Of(int size, string[] names) => size <= 1
        ? Scalar
        : Gen.Frequency((1, Scalar), (2, ListOf(size, names)), (3, ObjectOf(size, names)));

    private static readonly Gen<string> Scalar = Gen.Elements(
        "null", "true", "false", "0", "1", "-3", "2.5", "16900", "0.00125", "123456789012",
        "\"\"", "\"x\"", "\"0\"", "\"Texas\"", "\"${title}\"", "\"it's \\\"so\\\" \\\\ \\n é\"");

    private static Gen<string> ListOf(int size, string[] names) =>
        Gen.Resize(Gen.ListOf(Of(size / 2, names)), 4).Select(items => $"[{string.Join(',', items)}]");

    private static Gen<string> ObjectOf(int size, string[] names) =>
        from chosen in Gen.SubListOf(names)
        from values in Gen.CollectToList(chosen, _ => Of(size / 2, names))
        select $"{{{string.Join(',', chosen.Zip(values, (name, value) => $"{JsonValue.Create(name)!.ToJsonString()}:{value}"))}}}";
}
