using System.Runtime.CompilerServices;
using LmiBot.Channels;
using LmiBot.Web.Teams;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Operation.Doctor;

/// <summary>Whether <c>package-app</c> can make the Teams app package.</summary>
internal sealed class AppPackageExamination(AppPackageSettings settings, AppPackage package, IOptions<BotOptions> bot) : IExamination
{
    private const string Subject = "Teams app package";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Without an app id, Teams is not wanted or not yet: one warning has said so.
        if (OptionsOrNull.Of(bot)?.AppId is null)
            yield break;
        foreach (var fault in settings.Faults)
            yield return Finding.Problem(Subject, fault, "Set it, then run package-app.");
        if (settings.Faults.Count == 0)
            yield return Finding.Ok(Subject, $"It can be made, with {package.Create().Length:N0} bytes: run package-app.");
    }
}
