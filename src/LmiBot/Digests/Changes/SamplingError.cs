namespace LmiBot.Digests.Changes;

/// <summary>How far two estimates of a survey may lie apart by chance.</summary>
internal static class SamplingError
{
    /// <summary>Of a 90 % confidence interval, the one that BLS publishes its own with.</summary>
    private const double Deviations = 1.645;

    /// <param name="now">An estimate.</param>
    /// <param name="error">Its relative standard error, percent; null where the file has none.</param>
    /// <param name="before">The other estimate.</param>
    /// <param name="errorBefore">As <paramref name="error"/>.</param>
    /// <returns>In the unit of the estimates; null where one of them has no error, since the other's says nothing about it.</returns>
    public static double? Of(double now, double? error, double before, double? errorBefore)
    {
        var (a, b) = (now * error / 100, before * errorBefore / 100);
        return a is { } one && b is { } other ? Of(one, other) : null;
    }

    /// <param name="error">The standard error of an estimate.</param>
    /// <param name="otherError">That of another.</param>
    public static double Of(double error, double otherError) => Deviations * Math.Sqrt((error * error) + (otherError * otherError));
}
