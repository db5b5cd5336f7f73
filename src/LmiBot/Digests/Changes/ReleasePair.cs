using System.Collections.Frozen;
using LmiBot.Releases;

namespace LmiBot.Digests.Changes;

/// <summary>A release and the one that answered before it; null: it is the first.</summary>
internal sealed record ReleasePair(ReleaseSnapshot Now, ReleaseSnapshot? Before)
{
    private readonly FrozenSet<int> _old = Before?.Sources.Select(s => s.SourceId).ToFrozenSet() ?? [];

    /// <summary>True for a source that the release before does not hold; others are carried over, so that their figures are the same.</summary>
    public bool IsNew(int sourceId) => !_old.Contains(sourceId);

    /// <summary>True where both have the same files of a program. A new one of codes or borders comes with the first figures that count by it.</summary>
    public bool SameEdition(SourceProgram program) => Before is null || Editions(Now, program).SetEquals(Editions(Before, program));

    private static HashSet<string> Editions(ReleaseSnapshot release, SourceProgram program) => [.. release.Sources.Where(s => s.Program == program).Select(s => s.Vintage)];
}
