using LmiBot.Data;
using LmiBot.Data.Importing.Writing;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents.Importing;

/// <summary>All employers by their spellings, for an import that meets thousands.</summary>
internal sealed class EmployerNames
{
    private readonly Dictionary<int, Employer> _byId;
    private readonly Dictionary<string, Employer> _bySpelling;
    private readonly List<Employer> _added = [];
    private readonly List<(Employer Employer, EmployerSpelling Spelling)> _learned = [];
    private Dictionary<string, int> _addedIds = [];

    private EmployerNames(List<Employer> employers)
    {
        _byId = employers.ToDictionary(e => e.EmployerId);
        _bySpelling = employers.SelectMany(e => e.Spellings.Select(s => (s.NormalizedName, Employer: e))).ToDictionary(s => s.NormalizedName, s => s.Employer, StringComparer.OrdinalIgnoreCase);
    }

    public static async Task<EmployerNames> LoadAsync(LmiDbContext db, CancellationToken cancellation) =>
        new(await db.Employers.AsNoTracking().Include(e => e.Spellings).ToListAsync(cancellation));

    public Employer Get(int employerId) => _byId[employerId];

    /// <summary>The number of an employer that is in the database, or saved.</summary>
    public int IdOf(Employer employer) => employer.EmployerId != 0 ? employer.EmployerId : _addedIds[employer.Name];

    /// <summary>The employer that a notice names, by that name or by the one that it says it had before. A spelling that is new is kept.</summary>
    public Employer FindOrAdd(string name)
    {
        var (normalized, earlier) = (EmployerName.Normalize(name), EmployerName.EarlierName(name));
        var employer = _bySpelling.GetValueOrDefault(normalized) ?? (earlier is null ? null : _bySpelling.GetValueOrDefault(earlier));
        if (employer is null)
            _added.Add(employer = new Employer { Name = name });
        Learn(employer, normalized);
        if (earlier is not null)
            Learn(employer, earlier);
        return employer;
    }

    /// <summary>A spelling that is new means the employer of the event that it was told of.</summary>
    public void Learn(string name, Employer employer) => Learn(employer, EmployerName.Normalize(name));

    /// <summary>Writes what was added, in the ambient transaction.</summary>
    public async Task SaveAsync(LmiDbContext db, CancellationToken cancellation)
    {
        var last = await db.Employers.MaxAsync(e => (int?)e.EmployerId, cancellation) ?? 0;
        await BulkInsert<Employer>.AllAsync(db, _added, cancellation);
        // Two new employers have two names: one name has one spelling.
        _addedIds = await db.Employers.Where(e => e.EmployerId > last).ToDictionaryAsync(e => e.Name, e => e.EmployerId, StringComparer.Ordinal, cancellation);
        foreach (var (employer, spelling) in _learned)
            spelling.EmployerId = IdOf(employer);
        await BulkInsert<EmployerSpelling>.AllAsync(db, _learned.Select(l => l.Spelling), cancellation);
    }

    private void Learn(Employer employer, string normalized)
    {
        if (_bySpelling.TryAdd(normalized, employer))
            _learned.Add((employer, new EmployerSpelling { NormalizedName = normalized }));
    }
}
