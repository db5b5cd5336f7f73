using LmiBot.Areas;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data.Importing.Reference;

/// <summary>The areas in the database and those that a file adds. What one file knows of an area leaves standing what another said.</summary>
internal sealed class AreaRows(LmiDbContext db)
{
    private readonly Dictionary<string, Area> _areas = db.Areas.AsNoTracking().ToDictionary(a => a.AreaCode);

    public IEnumerable<Area> Counties => _areas.Values.Where(a => a.Type == AreaType.County);

    public bool IsKnown(string areaCode) => _areas.ContainsKey(areaCode);

    public bool Is(string? areaCode, AreaType type) => areaCode is not null && _areas.TryGetValue(areaCode, out var area) && area.Type == type;

    /// <summary>The area, made where it is new; to be changed and yielded.</summary>
    public Area Get(string areaCode, AreaType type, string name, string? parentCode)
    {
        if (!_areas.TryGetValue(areaCode, out var area))
            _areas[areaCode] = area = new Area { AreaCode = areaCode, Type = type, Name = name, ParentCode = parentCode };
        return area;
    }
}
