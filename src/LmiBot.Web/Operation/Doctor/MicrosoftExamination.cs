using System.Runtime.CompilerServices;
using LmiBot.Channels;
using LmiBot.Channels.Inbound;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Operation.Doctor;

/// <summary>Whether the bot reaches the Bot Framework, whose keys it checks every caller by, and whether their clocks agree.</summary>
internal sealed class MicrosoftExamination(IOptions<BotOptions> bot, IHttpClientFactory clients, TimeProvider time) : IExamination
{
    /// <summary>What a token's times are allowed.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (OptionsOrNull.Of(bot) is not { AppId: not null } options)
            yield break;
        var keys = new Uri(TokenAuthority.Of(options).OpenIdMetadata);
        using var client = clients.CreateClient(DoctorRegistration.Client);
        using var request = new HttpRequestMessage(HttpMethod.Get, keys);
        var (response, failure) = await client.TryAsync(request, cancellationToken);
        using (response)
        {
            if (failure is null && response!.IsSuccessStatusCode)
                yield return Finding.Ok("Bot Framework", $"{keys.Host} answers.");
            else
                yield return Finding.Problem("Bot Framework", $"{keys} {failure?.Meaning ?? $"answers {(int)response!.StatusCode}."} Without its keys the bot believes nobody.", $"Let this machine call {keys.Host} over https, through a proxy if need be (HTTPS_PROXY).");
            if (response?.Headers.Date is { } theirs)
                yield return Clock(time.GetUtcNow() - theirs);
        }
    }

    private static Finding Clock(TimeSpan ahead) => ahead.Duration() < Skew
        ? Finding.Ok("clock", "It agrees with Microsoft's.")
        : Finding.Problem("clock", $"It is {ahead.Duration().TotalMinutes:N0} minutes {(ahead > TimeSpan.Zero ? "ahead" : "behind")}: tokens look expired or not yet valid.", "Synchronize this machine's clock (NTP).");
}
