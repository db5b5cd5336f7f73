namespace LmiBot.Web.Tests.Fuzzing;

/// <summary>
/// A change after which the body is an activity still: its fields keep their kind, or are null, or are gone. What an activity carries as plain JSON,
/// a button's data among it, becomes anything at any depth.
/// </summary>
internal static class FittingChange
{
    private static readonly string[] PlainJson = ["\"value\"", "\"channelData\""];

    private static readonly string[] Times = ["2026-11-21T14:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z", "2026-11-21T14:00:00.1234567+14:00"];

    // What cards say: near what stands there, so that it is read further than a text that nobody knows.
    private static readonly string[] Words =
    [
        "ranking", "profile", "figure", "definition", "source", "explanation", "help", "choice", "notUnderstood", "Ranking", "9",
        "annualOpenings", "growthPercent", "growthJobs", "employment", "medianWage", "entryWage", "all", "descending", "ascending", "none", "bachelor", "doctoral",
        "00", "48", "06", "12420", "19100", "48453", "99", "healthcare", "skilled-trades", "29-1141", "51-4121", "31-1120", "11-1011", "99-9999", "29-1141.00", "10", "50", "51",
        "publish", "reject", "merge", "answer", "same-2255", "update-1", "Answer", "Change", "AsForm", "OneByOne", "Confirm", "Same", "Update", "Different", "StartOther", "Resume",
        "kind", "employer", "lost", "gained", "place", "effective", "ends", "occupations", "announced", "link", "Closing", "many", "50 to 60", "next March", "in phases from June to August", "no",
        "2026Q1", "create", "withdraw", "form", "list", "listAll", "change", "stop", "test", "approve", "report", "recall",
    ];

    private static readonly string[] Numbers = ["-1", "0", "1", "2", "10", "49", "50", "51", "2147483647", "2147483648", "-2147483648", "0.5", "1e3", "1e28", "1e29", "1e309", "79228162514264337593543950336"];

    public static void Make(JsonTree.Object activity, Random random)
    {
        var plain = activity.Members.Where(member => PlainJson.Contains(member.Name)).SelectMany(member => JsonTree.Places(member.Value)).ToList();
        if (plain.Count > 0 && random.Next(3) > 0)
        {
            ChangeJson(plain, random);
            return;
        }
        var fields = activity.Members.Where(member => !PlainJson.Contains(member.Name)).SelectMany(member => JsonTree.Places(member.Value))
            .Concat(activity.Members.Select((_, index) => ((JsonTree.Container)activity, index)))
            .Where(place => place.Item1 != activity || activity.Members[place.Item2].Name != "\"type\"")
            .ToList();
        if (fields.Count > 0)
            ChangeField(activity, fields, random);
    }

    private static void ChangeField(JsonTree.Object activity, List<(JsonTree.Container Parent, int Index)> fields, Random random)
    {
        var (parent, index) = random.Pick(fields);
        var member = parent.Members[index];
        switch (random.Next(12))
        {
            case < 3:
                parent.Members.RemoveAt(index);
                break;
            // A list with a hole is no activity.
            case < 6 when parent is JsonTree.Object:
                parent.Members[index] = member with { Value = new JsonTree.Leaf("null") };
                break;
            case 6:
                activity.Members.Add(new(HostileJson.Quoted($"new {HostileJson.Text(random)}"), new JsonTree.Leaf(HostileJson.Readable(random))));
                break;
            case 7 when parent is JsonTree.Array:
                Repeat(parent, index, random);
                break;
            default:
                parent.Members[index] = member with { Value = PlainJson.Contains(member.Name) ? new JsonTree.Leaf(HostileJson.Readable(random)) : OfTheSameKind(member, random) };
                break;
        }
    }

    private static void ChangeJson(List<(JsonTree.Container Parent, int Index)> places, Random random)
    {
        var (parent, index) = random.Pick(places);
        var member = parent.Members[index];
        var (other, at) = random.Pick(places);
        switch (random.Next(16))
        {
            case < 2:
                parent.Members.RemoveAt(index);
                break;
            case < 4:
                parent.Members[index] = member with { Value = new JsonTree.Leaf("null") };
                break;
            case < 6:
                parent.Members[index] = member with { Value = new JsonTree.Leaf(HostileJson.Readable(random)) };
                break;
            case 6 when !other.Members[at].Value.Holds(parent):
                parent.Members[index] = member with { Value = other.Members[at].Value };
                break;
            case 7:
                parent.Members[index] = member with { Value = new JsonTree.Array([new(null, member.Value)]) };
                break;
            case 8 when parent is JsonTree.Array:
                Repeat(parent, index, random);
                break;
            case 9 when parent is JsonTree.Array:
                parent.Members.Insert(index, new(null, new JsonTree.Leaf(HostileJson.Readable(random))));
                break;
            case 10:
                parent.Members[index] = member with { Value = new JsonTree.Leaf(HostileJson.Quoted(HostileJson.Giant(random, 6_000))) };
                break;
            default:
                parent.Members[index] = member with { Value = OfTheSameKind(member, random) };
                break;
        }
    }

    private static JsonTree OfTheSameKind(JsonTree.Member member, Random random) => member.Value switch
    {
        JsonTree.Object => new JsonTree.Object([]),
        JsonTree.Array => new JsonTree.Array([]),
        JsonTree.Leaf { IsText: true } when member.Name?.EndsWith("imestamp\"", StringComparison.Ordinal) == true => Text(random.Pick(Times)),
        JsonTree.Leaf { IsText: true } => Text(random.Next(8) switch { 0 => HostileJson.Giant(random, 6_000), < 4 => random.Pick(Words), _ => HostileJson.Text(random) }),
        JsonTree.Leaf { IsNumber: true } => new JsonTree.Leaf(random.Pick(Numbers)),
        _ => new JsonTree.Leaf(random.Pick(["true", "false"])),
    };

    private static JsonTree.Leaf Text(string text) => new(HostileJson.Quoted(text));

    private static void Repeat(JsonTree.Container list, int index, Random random) =>
        list.Members.InsertRange(index, Enumerable.Repeat(list.Members[index], Math.Min(random.Pick([1, 50, 500]), 50_000 / list.Members[index].Value.ToString().Length)));
}
