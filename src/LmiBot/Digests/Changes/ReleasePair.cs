using System.Collections.Frozen;
using LmiBot.Asking.Answering;
using LmiBot.Releases;

namespace LmiBot.Digests.Changes;

/// <summary>A release and the one that answered before it.</summary>
/// <param name="Now">The release.</param>
/// <param name="Before">The one before; null: it is the first.</param>
/// <param name="Told">The releases up to the one before: what came with them was new then.</param>
internal sealed record ReleasePair(ReleaseSnapshot Now, ReleaseSnapshot? Before, IReadOnlySet<int>? Told = null)
{
    private readonly FrozenSet<int> _held = Before?.Sources.Select(s => s.SourceId).ToFrozenSet() ?? [];

    /// <summary>True for a source that is not carried over from the release before, so that its figures may be others.</summary>
    public bool Differs(int sourceId) => !_held.Contains(sourceId);

    /// <summary>The sentence where a source of this release is an older edition than that of the release before, so that it has neither news nor revisions; null where it is not.</summary>
    /// <param name="what">The figures, as a sentence begins.</param>
    /// <param name="sourceId">In this release.</param>
    /// <param name="sourceIdBefore">In the release before.</param>
    /// <param name="endsEarlier">Its last period is before that of the other.</param>
    public string? GoesBack(string what, int sourceId, int sourceIdBefore, bool endsEarlier)
    {
        var source = Now.Source(sourceId);
        return endsEarlier || Told?.Contains(source.ReleaseId) == true
            ? FigureFormat.Say(DigestText.OlderEdition, what, source.Vintage, Before!.Source(sourceIdBefore).Vintage) : null;
    }

    /// <summary>True where both have the same files of a program. A new one of codes or borders comes with the first figures that count by it.</summary>
    public bool SameEdition(SourceProgram program) => Before is null || Editions(Now, program).SetEquals(Editions(Before, program));

    private static HashSet<string> Editions(ReleaseSnapshot release, SourceProgram program) => [.. release.Sources.Where(s => s.Program == program).Select(s => s.Vintage)];
}
