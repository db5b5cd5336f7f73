using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LmiBot.Web.WebChat;

/// <summary>An agency's color, and what makes of it text that can be read: at least 4.5 to 1, WCAG 2.2 contrast (minimum).</summary>
internal sealed record AccentColor(byte Red, byte Green, byte Blue)
{
    private const double LeastContrast = 4.5;

    private static readonly AccentColor White = new(255, 255, 255);
    private static readonly AccentColor Black = new(0, 0, 0);

    /// <summary>Reads <c>#rrggbb</c>.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AccentColor? color)
    {
        color = text is ['#', .. { Length: 6 } digits] && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? new AccentColor((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb)
            : null;
        return color is not null;
    }

    /// <summary>Black or white, whichever stands out more on this color.</summary>
    public AccentColor TextOn => Contrast(White) >= Contrast(Black) ? White : Black;

    /// <summary>The color itself if it can be read on <paramref name="background"/>, else the nearest mix with black or white that can.</summary>
    public AccentColor ReadableOn(AccentColor background)
    {
        var toward = background.TextOn;
        return Enumerable.Range(0, 21).Select(step => Mix(toward, step / 20.0)).First(c => c.Contrast(background) >= LeastContrast);
    }

    /// <summary>1 to 21.</summary>
    public double Contrast(AccentColor other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel)
    {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }

    private AccentColor Mix(AccentColor other, double share) =>
        new(Mix(Red, other.Red, share), Mix(Green, other.Green, share), Mix(Blue, other.Blue, share));

    private static byte Mix(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));
}
