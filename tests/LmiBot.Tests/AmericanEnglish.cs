using System.Globalization;
using System.Runtime.CompilerServices;

namespace LmiBot.Tests;

/// <summary>Answers are written in the culture of the one who asks; the tests ask in American English, whatever the machine speaks.</summary>
internal static class AmericanEnglish
{
    [ModuleInitializer]
    public static void Speak() => CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("en-US");
}
