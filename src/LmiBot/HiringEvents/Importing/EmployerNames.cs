using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents.Importing;

/// <summary>All employers by their spellings, for an import that meets thousands. New ones are added to the context, and saved by who imports.</summary>
internal sealed class EmployerNames
{
    private readonly LmiDbContext _db;
    private readonly Dictionary<string, Employer> _bySpelling;

    private readonly Dictionary<int, Employer> _byId;

    private EmployerNames(LmiDbContext db, List<Employer> employers)
    {
        _db = db;
        _byId = employers.ToDictionary(e => e.EmployerId);
        _bySpelling = employers.SelectMany(e => e.Spellings.Select(s => (s.NormalizedName, Employer: e))).ToDictionary(s => s.NormalizedName, s => s.Employer, StringComparer.OrdinalIgnoreCase);
    }

    public static async Task<EmployerNames> LoadAsync(LmiDbContext db, CancellationToken cancellation) =>
        new(db, await db.Employers.Include(e => e.Spellings).ToListAsync(cancellation));

    public Employer Get(int employerId) => _byId[employerId];

    /// <summary>The same as <see cref="FindOrAddEmployer.FindOrAddEmployerAsync"/>, without a query each.</summary>
    public Employer FindOrAdd(string name)
    {
        var (normalized, earlier) = (EmployerName.Normalize(name), EmployerName.EarlierName(name));
        var employer = _bySpelling.GetValueOrDefault(normalized) ?? (earlier is null ? null : _bySpelling.GetValueOrDefault(earlier));
        if (employer is null)
            _db.Employers.Add(employer = new Employer { Name = name });
        Learn(employer, normalized);
        if (earlier is not null)
            Learn(employer, earlier);
        return employer;
    }

    /// <summary>A spelling that is new means the employer of the event that it was told of.</summary>
    public void Learn(string name, Employer employer) => Learn(employer, EmployerName.Normalize(name));

    private void Learn(Employer employer, string normalized)
    {
        if (_bySpelling.TryAdd(normalized, employer))
            employer.Spellings.Add(new EmployerSpelling { NormalizedName = normalized });
    }
}
