namespace LmiBot.Web.Tests.Fuzzing;

/// <summary>A change of any place to anything: what comes of it is seldom an activity.</summary>
internal static class AnyChange
{
    public static void Make(JsonTree.Container tree, Random random)
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
                parent.Members[index] = member with { Value = random.Pick(places) is var (other, at) && !other.Members[at].Value.Holds(parent) ? other.Members[at].Value : member.Value };
                break;
            case 4:
                parent.Members.Insert(index, new(parent is JsonTree.Object ? HostileJson.Quoted(HostileJson.Text(random)) : null, new JsonTree.Leaf(HostileJson.Any(random))));
                break;
            case 5:
                parent.Members.InsertRange(index, Enumerable.Repeat(member, Math.Min(random.Pick([2, 50, 1_000]), 200_000 / member.Value.ToString().Length)));
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
}
