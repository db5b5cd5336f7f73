using LmiBot.Access;
using LmiBot.Digests;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Digests;

/// <summary>Reads when a digest is to be sent, and refuses what is no time to come.</summary>
internal sealed class SendTimes(IOptions<AgencyOptions> agency, TimeProvider time)
{
    /// <returns>On the subscriber's clock; null: at once.</returns>
    /// <exception cref="RefusedException">It says what is wrong with it.</exception>
    public DateTime? Read(string words) => SendTime.Read(words, agency.Value.Local(time.GetUtcNow().UtcDateTime)) switch
    {
        SendTimeReading.At at => at.Local,
        SendTimeReading.Past => throw RefusedException.Because(DigestReplyText.TimeIsPast, words),
        SendTimeReading.Ambiguous two => throw RefusedException.Because(DigestReplyText.TimeIsAmbiguous, words, two.Earlier, two.Later),
        SendTimeReading.NotUnderstood not => throw RefusedException.Because(DigestReplyText.TimeNotUnderstood, not.Words),
        _ => throw new InvalidOperationException("A reading that nobody knows."),
    };
}
