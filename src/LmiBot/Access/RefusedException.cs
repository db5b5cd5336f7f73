using System.Globalization;

namespace LmiBot.Access;

/// <summary>A use case that does not do what it was asked. Nothing has changed; the message is one sentence for whoever asked.</summary>
public sealed class RefusedException : Exception
{
    private RefusedException(string sentence, UseCase? denied)
        : base(sentence) => Denied = denied;

    /// <summary>What the caller may not have done; null where the request itself is at fault.</summary>
    public UseCase? Denied { get; }

    /// <summary>The caller may not.</summary>
    public static RefusedException For(UseCase useCase) => new(Say(AccessText.NotAllowed, UseCaseNames.Doing(useCase), RoleNames.Join(Permissions.Holders(useCase))), useCase);

    /// <summary>The caller may, but not this.</summary>
    /// <param name="pattern">A sentence, for <see cref="string.Format(IFormatProvider, string, object[])"/>.</param>
    /// <param name="values">What stands in its places.</param>
    public static RefusedException Because(string pattern, params object?[] values) => new(Say(pattern, values), null);

    private static string Say(string pattern, params object?[] values) => string.Format(CultureInfo.CurrentCulture, pattern, values);
}
