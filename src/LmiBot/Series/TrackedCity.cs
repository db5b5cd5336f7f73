namespace LmiBot.Series;

/// <summary>A city of the Opportunity Insights Economic Tracker. What it publishes for a city is for the one county that the city lies in, and for New York City for its five.</summary>
/// <param name="CityId">As in its files; the largest cities come first.</param>
/// <param name="Name">As in its files.</param>
/// <param name="AreaCode">County FIPS; of New York City the metropolitan area's code, since its counties are five.</param>
public sealed record TrackedCity(int CityId, string Name, string AreaCode)
{
    public static IReadOnlyList<TrackedCity> All { get; } =
    [
        new(1, "Los Angeles", "06037"),
        new(2, "New York City", "35620"),
        new(3, "Chicago", "17031"),
        new(4, "Houston", "48201"),
        new(5, "Phoenix", "04013"),
        new(6, "San Diego", "06073"),
        new(7, "Dallas", "48113"),
        new(8, "Las Vegas", "32003"),
        new(9, "Seattle", "53033"),
        new(10, "Fort Worth", "48439"),
        new(11, "San Antonio", "48029"),
        new(12, "San Jose", "06085"),
        new(13, "Detroit", "26163"),
        new(14, "Philadelphia", "42101"),
        new(15, "Columbus", "39049"),
        new(16, "Austin", "48453"),
        new(17, "Charlotte", "37119"),
        new(18, "Indianapolis", "18097"),
        new(19, "Jacksonville", "12031"),
        new(20, "Memphis", "47157"),
        new(21, "San Francisco", "06075"),
        new(22, "El Paso", "48141"),
        new(23, "Baltimore", "24510"),
        new(24, "Portland", "41051"),
        new(25, "Boston", "25025"),
        new(26, "Oklahoma City", "40109"),
        new(27, "Louisville", "21111"),
        new(28, "Denver", "08031"),
        new(29, "Washington", "11001"),
        new(30, "Nashville", "47037"),
        new(31, "Milwaukee", "55079"),
        new(32, "Albuquerque", "35001"),
        new(33, "Tucson", "04019"),
        new(34, "Fresno", "06019"),
        new(35, "Sacramento", "06067"),
        new(36, "Atlanta", "13121"),
        new(37, "Kansas City", "29095"),
        new(38, "Miami", "12086"),
        new(39, "Raleigh", "37183"),
        new(40, "Omaha", "31055"),
        new(41, "Oakland", "06001"),
        new(42, "Minneapolis", "27053"),
        new(43, "Tampa", "12057"),
        new(44, "New Orleans", "22071"),
        new(45, "Wichita", "20173"),
        new(46, "Cleveland", "39035"),
        new(47, "Bakersfield", "06029"),
        new(48, "Honolulu", "15003"),
        new(49, "Boise", "16001"),
        new(50, "Salt Lake City", "49035"),
        new(51, "Virginia Beach", "51810"),
        new(52, "Colorado Springs", "08041"),
        new(53, "Tulsa", "40143"),
    ];

    /// <summary>By number; null where there is no such city.</summary>
    public static TrackedCity? Numbered(int cityId) => cityId >= 1 && cityId <= All.Count ? All[cityId - 1] : null;

    /// <summary>The city that stands for an area of that code; null where none does.</summary>
    public static TrackedCity? In(string areaCode) => All.FirstOrDefault(c => c.AreaCode == areaCode);
}
