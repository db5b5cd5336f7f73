namespace LmiBot.Web.Tests.Fuzzing;

internal static class RandomPick
{
    public static T Pick<T>(this Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
