namespace LmiBot.Web.Operation.Doctor;

/// <summary>What <c>doctor</c> found.</summary>
/// <param name="Verdict">How bad it is.</param>
/// <param name="Subject">What was looked at, in a word or two.</param>
/// <param name="Meaning">What it is like, and what that means for the bot.</param>
/// <param name="Remedy">How to mend it; null where nothing is to be mended.</param>
internal sealed record Finding(Verdict Verdict, string Subject, string Meaning, string? Remedy = null)
{
    public static Finding Ok(string subject, string meaning) => new(Verdict.Ok, subject, meaning);

    public static Finding Warning(string subject, string meaning, string remedy) => new(Verdict.Warning, subject, meaning, remedy);

    public static Finding Problem(string subject, string meaning, string remedy) => new(Verdict.Problem, subject, meaning, remedy);
}

internal enum Verdict
{
    Ok,
    Warning,
    Problem,
}

/// <summary>One thing that <c>doctor</c> looks at, in seconds, changing nothing.</summary>
internal interface IExamination
{
    IAsyncEnumerable<Finding> ExamineAsync(CancellationToken cancellationToken);
}
