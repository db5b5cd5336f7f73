using System.Globalization;
using System.Resources;

namespace LmiBot.Channels.Dialogs;

/// <summary>What dialogs themselves say to a user: <c>DialogTexts.resx</c>.</summary>
internal static class DialogTexts
{
    private static readonly ResourceManager Resources = new(typeof(DialogTexts));

    public static string Needed => Get(nameof(Needed));

    public static string NothingBefore => Get(nameof(NothingBefore));

    private static string Get(string name) => Resources.GetString(name, CultureInfo.CurrentUICulture)!;
}
