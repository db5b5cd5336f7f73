using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Operation.Doctor;

/// <summary>What the app checks before it starts, here without starting it.</summary>
internal sealed class SettingsExamination(IStartupValidator validator, IHostEnvironment environment) : IExamination
{
    private const string Subject = "settings";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var faults = Faults();
        foreach (var fault in faults)
            yield return Finding.Problem(Subject, fault, "Correct the setting: the app does not start with it.");
        if (faults.Count == 0)
            yield return Finding.Ok(Subject, $"The app starts with them, in the {environment.EnvironmentName} environment.");
    }

    private IReadOnlyList<string> Faults()
    {
        try
        {
            validator.Validate();
            return [];
        }
        catch (AggregateException all)
        {
            return [.. all.InnerExceptions.SelectMany(Sentences).Distinct()];
        }
        catch (Exception one) when (one is OptionsValidationException or InvalidOperationException)
        {
            return [.. Sentences(one).Distinct()];
        }
    }

    private static IEnumerable<string> Sentences(Exception exception) => exception is OptionsValidationException wrong ? wrong.Failures : [exception.Message];
}
