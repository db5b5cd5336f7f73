using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LmiBot.Web.Tests.Fuzzing;

/// <summary>True activities, and what becomes of them when somebody changes this and that. The same number makes the same body.</summary>
/// <param name="serviceUrl">Of a connector that takes the replies.</param>
internal sealed class ActivityMutator(string serviceUrl)
{
    private static readonly JsonElement[] Corpus =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fuzzing", "corpus.json"))).RootElement.EnumerateArray()];

    /// <summary>How many activities the corpus has.</summary>
    public static int Count => Corpus.Length;

    /// <summary>An activity of the corpus as it is.</summary>
    public string Original(int index) => Fill(Corpus[index].GetRawText(), index, new Random(0));

    public string Mutate(int number)
    {
        var random = new Random(number);
        var tree = JsonTree.Of(JsonDocument.Parse(Fill(random.Pick(Corpus).GetRawText(), number, random)).RootElement);
        if (random.Next(10) < 7)
            ((JsonTree.Container)tree).Members.Add(new("\"deliveryMode\"", new JsonTree.Leaf("\"expectReplies\"")));
        // Mostly one, so that enough of them get past the door.
        for (var changes = random.Next(3) == 0 ? random.Next(2, 5) : 1; changes > 0; changes--)
            Change((JsonTree.Container)tree, random);
        var text = new StringBuilder();
        tree.Write(text);
        return text.ToString();
    }

    /// <summary>A conversation now and then is one of a few, so that turns follow one another in it; tenants are many, since replies to one are limited to 50 a second.</summary>
    private string Fill(string json, int number, Random random)
    {
        var own = number.ToString(CultureInfo.InvariantCulture);
        return json
            .Replace("CONVERSATION", random.Next(3) == 0 ? $"shared{random.Next(40)}" : own, StringComparison.Ordinal)
            .Replace("TENANT", $"72f988bf-86f1-41af-91ab-{number & 0x7fffffff:d12}", StringComparison.Ordinal)
            .Replace("TEAM", $"team{random.Next(40)}", StringComparison.Ordinal)
            .Replace("PERSON", $"person{random.Next(40)}", StringComparison.Ordinal)
            .Replace("SERVICE", serviceUrl, StringComparison.Ordinal)
            .Replace("\"id\": \"17637780000", $"\"id\": \"{random.Next(200)}17637780000", StringComparison.Ordinal);
    }

    private static void Change(JsonTree.Container tree, Random random)
    {
        var places = JsonTree.Places(tree).ToList();
        if (tree.Members.Count == 0)
            return;
        // Half of the time at the top: that is what is read most.
        var (parent, index) = random.Next(2) == 0 ? (tree, random.Next(tree.Members.Count)) : random.Pick(places);
        var member = parent.Members[index];
        switch (random.Next(16))
        {
            case 0 or 1:
                parent.Members.RemoveAt(index);
                break;
            case 2:
                // Twice: the same name, or one that differs in case only.
                parent.Members.Insert(index, member with { Name = random.Next(2) == 0 ? member.Name : member.Name?.ToUpperInvariant() });
                break;
            case 3:
                parent.Members[index] = member with { Value = random.Pick(places) is var (other, at) && !Holds(other.Members[at].Value, parent) ? other.Members[at].Value : member.Value };
                break;
            case 4:
                parent.Members.Insert(index, new(parent is JsonTree.Object ? HostileJson.Quoted(HostileJson.Text(random)) : null, new JsonTree.Leaf(HostileJson.Any(random))));
                break;
            case 5:
                parent.Members.InsertRange(index, Enumerable.Repeat(member, Math.Min(random.Pick([2, 50, 1_000]), 200_000 / Length(member.Value))));
                break;
            case 6:
                parent.Members[index] = member with { Value = new JsonTree.Array([new(null, member.Value)]) };
                break;
            case 7:
                parent.Members[index] = member with { Value = new JsonTree.Leaf(HostileJson.Quoted(HostileJson.Giant(random))) };
                break;
            case < 14:
                parent.Members[index] = member with { Value = new JsonTree.Leaf(HostileJson.Quoted(HostileJson.Text(random))) };
                break;
            default:
                parent.Members[index] = member with { Value = new JsonTree.Leaf(HostileJson.Any(random)) };
                break;
        }
    }

    private static int Length(JsonTree tree)
    {
        var text = new StringBuilder();
        tree.Write(text);
        return text.Length;
    }

    private static bool Holds(JsonTree tree, JsonTree.Container container) =>
        tree == container || JsonTree.Places(tree).Any(place => place.Parent == container);
}
