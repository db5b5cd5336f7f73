using System.Globalization;
using LmiBot.Releases.Checking;

namespace LmiBot.Releases;

/// <summary>What the staff channel is told of a release; as the subject of a delivery <c>12 3 Checked 0 2</c>.</summary>
/// <param name="ReleaseId">Of which.</param>
/// <param name="Version"><see cref="Release.Version"/> when it happened.</param>
/// <param name="News">What happened.</param>
/// <param name="Errors">That its checks found.</param>
/// <param name="Warnings">That its checks found.</param>
public sealed record ReleaseNotice(int ReleaseId, int Version, ReleaseNews News, int Errors = 0, int Warnings = 0)
{
    public static ReleaseNotice OfChecks(Release release, ReleaseReport report)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(report);
        return new ReleaseNotice(release.ReleaseId, release.Version, ReleaseNews.Checked, report.Errors.Count(), report.Warnings.Count());
    }

    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{ReleaseId} {Version} {News} {Errors} {Warnings}");

    public static ReleaseNotice Read(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var parts = subject.Split(' ');
        int Number(int index) => int.Parse(parts[index], CultureInfo.InvariantCulture);
        return new ReleaseNotice(Number(0), Number(1), Enum.Parse<ReleaseNews>(parts[2]), Number(3), Number(4));
    }
}

public enum ReleaseNews : byte
{
    /// <summary>Files were imported into it.</summary>
    Ready = 1,
    Checked,
    Published,
    Withdrawn,
}
