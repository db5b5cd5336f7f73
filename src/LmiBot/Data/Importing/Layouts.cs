using LmiBot.Data.Importing.Figures;
using LmiBot.Data.Importing.Reference;
using LmiBot.HiringEvents.Importing;
using LmiBot.Data.Importing.Series;

namespace LmiBot.Data.Importing;

/// <summary>Every layout that can be read.</summary>
internal static class Layouts
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new OewsLayout(),
        new SocHierarchyLayout(),
        new HybridsLayout(),
        new DirectMatchTitlesLayout(),
        new OnetOccupationsLayout(),
        new OnetAlternateTitlesLayout(),
        new OnetJobZonesLayout(),
        new EverydayTitlesLayout(),
        new CareerClustersLayout(),
        new FieldsLayout(),
        new FieldNamesLayout(),
        new DelineationLayout(),
        new WorkforceBoardsLayout(),
        new OewsAreaCountiesLayout(),
        new CitiesLayout(),
        new AreaNicknamesLayout(),
        new EmploymentProjectionsLayout(),
        new ProjectionsCentralLayout(),
        new WarnLayout(),
        new IndeedNationLayout(),
        new IndeedStatesLayout(),
        new TrackerPostingsLayout(ofCities: false),
        new TrackerPostingsLayout(ofCities: true),
        new TrackerClaimsLayout(),
        new LausLayout(),
        new QcewLayout(),
    ];
}
