using System.Security.Cryptography;
using System.Text;
using LmiBot.Asking;
using LmiBot.Channels.Turns;

namespace LmiBot.Web.Asking;

/// <summary>One question in a conversation: the state is read, the question answered, and the state written, whoever else writes.</summary>
internal sealed class AskConversation(TextAnswers answers, IConversationStore store, OneAtATime line)
{
    /// <summary>The key of a conversation that whoever knows its id may go on with: only the id's hash is kept.</summary>
    public static string Key(string kind, string id) => $"{kind}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))}";

    /// <summary>Answers, and keeps under <paramref name="key"/> what a follow-up needs.</summary>
    public Task<Answer> AnswerAsync(string key, string text, CancellationToken cancellationToken) =>
        line.RunAsync(key, () => TryAnswerAsync(key, text, cancellationToken), cancellationToken);

    private async Task<Answer?> TryAnswerAsync(string key, string text, CancellationToken cancellationToken)
    {
        var stored = await store.ReadAsync(key, cancellationToken);
        var before = AskStateJson.Read(stored?.Json);
        var (answer, next) = await answers.AnswerAsync(text, before, cancellationToken);
        return next == before || await store.TryWriteAsync(key, AskStateJson.Write(next), stored?.Version ?? 0, cancellationToken) ? answer : null;
    }
}
