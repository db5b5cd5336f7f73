using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Access;

/// <summary>A use case to be had by plain words.</summary>
internal interface IChatCommand
{
    /// <summary>What it sounds like, from <c>^</c> to <c>$</c>, in <see cref="CommandText.Of"/>.</summary>
    Regex Words { get; }

    /// <summary>The use case, where its answer is for the person's own eyes: in a group chat or channel it is then neither run nor answered. Else null.</summary>
    UseCase? Private => null;

    /// <returns>The reply.</returns>
    /// <exception cref="RefusedException">It says why.</exception>
    Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken);
}
