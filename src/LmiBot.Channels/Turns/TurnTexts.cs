using System.Globalization;
using System.Resources;

namespace LmiBot.Channels.Turns;

/// <summary>What this layer itself says to a user: <c>TurnTexts.resx</c>.</summary>
internal static class TurnTexts
{
    private static readonly ResourceManager Resources = new(typeof(TurnTexts));

    public static string ApologyTitle(CultureInfo culture) => Resources.GetString(nameof(ApologyTitle), culture)!;

    public static string TooLong(CultureInfo culture) => Resources.GetString(nameof(TooLong), culture)!;

    public static string Apology(string reference, CultureInfo culture) =>
        string.Format(culture, Resources.GetString(nameof(Apology), culture)!, reference);
}
