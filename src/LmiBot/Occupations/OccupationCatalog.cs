using System.Collections.Frozen;

namespace LmiBot.Occupations;

/// <summary>The occupations of a release by code, and the fields that they belong to.</summary>
public sealed class OccupationCatalog
{
    private readonly FrozenDictionary<string, OccupationEntry> _byCode;
    private readonly FrozenDictionary<string, OccupationEntry> _hybridOfPart;
    private readonly FrozenDictionary<string, FieldEntry> _fields;

    public OccupationCatalog(IEnumerable<OccupationEntry> occupations, IEnumerable<FieldEntry> fields)
    {
        _byCode = occupations.ToFrozenDictionary(o => o.SocCode, StringComparer.Ordinal);
        _hybridOfPart = _byCode.Values
            .Where(o => o.IsPublished)
            .SelectMany(o => o.Parts.Select(part => (part, o)))
            .DistinctBy(p => p.part)
            .ToFrozenDictionary(p => p.part, p => p.o, StringComparer.Ordinal);
        _fields = fields.ToFrozenDictionary(f => f.Code, StringComparer.Ordinal);
    }

    public IEnumerable<OccupationEntry> All => _byCode.Values;

    public IEnumerable<FieldEntry> Fields => _fields.Values;

    public OccupationEntry? Find(string socCode) => _byCode.GetValueOrDefault(socCode);

    public FieldEntry? FindField(string code) => _fields.GetValueOrDefault(code);

    /// <summary>The published hybrid that a detailed occupation is part of; null where there is none.</summary>
    public OccupationEntry? HybridOf(string partCode) => _hybridOfPart.GetValueOrDefault(partCode);

    /// <summary>The occupation itself where it has figures, else the hybrid that it is part of, else null.</summary>
    public OccupationEntry? Published(string socCode) =>
        Find(socCode) is { IsPublished: true } own ? own : HybridOf(socCode);
}

/// <summary>A field with its members resolved to line items. A hybrid belongs if any of its parts does.</summary>
/// <param name="Code">As in <see cref="Field.FieldCode"/>.</param>
/// <param name="Name">For people.</param>
/// <param name="Kind">What defines it.</param>
/// <param name="Names">What people call it.</param>
/// <param name="Groups">The titles of the SOC groups that it is made of; empty for a career cluster.</param>
/// <param name="Members">SOC codes of line items.</param>
public sealed record FieldEntry(
    string Code,
    string Name,
    FieldKind Kind,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Groups,
    FrozenSet<string> Members);
