using System.Globalization;
using System.Security.Cryptography;

namespace LmiBot.Web.Tests.Fuzzing;

/// <summary>How many cases, and from which number on: <c>LMIBOT_FUZZ=COUNT</c> for new ones, <c>LMIBOT_FUZZ=COUNT@NUMBER</c> to repeat some.</summary>
internal sealed record FuzzPlan(int First, int Count)
{
    public const string Setting = "LMIBOT_FUZZ";

    private static readonly FuzzPlan Usual = new(20_261_121, 20_000);

    public static FuzzPlan Read() => Environment.GetEnvironmentVariable(Setting) switch
    {
        null or "" => Usual,
        var text when text.Split('@') is [var count, var first] => new(Number(first), Number(count)),
        var text => new(RandomNumberGenerator.GetInt32(int.MaxValue), Number(text)),
    };

    public IEnumerable<int> Numbers => Enumerable.Range(0, Count).Select(i => unchecked(First + i));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
