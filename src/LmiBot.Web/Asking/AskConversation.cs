using LmiBot.Asking;
using LmiBot.Channels.Turns;
using LmiBot.Web.Releases;

namespace LmiBot.Web.Asking;

/// <summary>One question in a conversation: the state is read, the question answered, and the state written, whoever else writes.</summary>
internal sealed class AskConversation(CurrentRelease release, IConversationStore store)
{
    /// <summary>Answers, and keeps under <paramref name="key"/> what a follow-up needs.</summary>
    public async Task<Answer> AnswerAsync(string key, string text, CancellationToken cancellationToken)
    {
        while (true)
        {
            var stored = await store.ReadAsync(key, cancellationToken);
            var before = AskStateJson.Read(stored?.Json);
            var (answer, next) = release.Ask.Answer(text, before);
            if (next == before || await store.TryWriteAsync(key, AskStateJson.Write(next), stored?.Version ?? 0, cancellationToken))
                return answer;
        }
    }
}
