using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace LmiBot.Web.Tests.Fuzzing;

/// <summary>One request, made from its number alone.</summary>
internal sealed class FuzzCase
{
    private readonly byte[] _body = [];
    private readonly string _contentType = "";

    /// <param name="number">Of the case.</param>
    /// <param name="activities">Makes the activities.</param>
    /// <param name="webChats">Conversations that are open, as path and token.</param>
    public FuzzCase(int number, ActivityMutator activities, IReadOnlyList<(string Path, string Token)> webChats)
    {
        (Number, var random) = (number, new Random(~number));
        var kind = random.Next(200);
        if (kind < 4)
        {
            Path = $"/api/ask?q={Uri.EscapeDataString(Shortened(random))}{(random.Next(2) == 0 ? "" : $"&conversation=fuzz-conversation-{random.Next(20)}")}{(random.Next(9) == 0 ? "&q=twice&%00=%ff" : "")}";
            return;
        }
        var inWebChat = kind < 44;
        (Path, Token) = inWebChat ? random.Pick(webChats) : ("/api/messages", null);
        (_body, _contentType) = random.Next(6) == 0
            ? WrongBytes.Of(activities.Break(number), random)
            : (Encoding.UTF8.GetBytes(activities.Mutate(number, inWebChat)), "application/json");
    }

    public int Number { get; }

    public string Path { get; }

    public string? Token { get; }

    public int Length => _body.Length;

    /// <summary>The trace id that the app logs for it: a failure in the log leads to its case.</summary>
    public string TraceId => TraceOf(Number);

    public static string TraceOf(int number) => ((uint)number).ToString("x32", CultureInfo.InvariantCulture);

    public HttpRequestMessage ToRequest()
    {
        var request = new HttpRequestMessage(_contentType.Length == 0 ? HttpMethod.Get : HttpMethod.Post, Path);
        request.Headers.Add("traceparent", $"00-{TraceId}-{1:x16}-01");
        if (Token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (_contentType.Length > 0)
        {
            request.Content = new ByteArrayContent(_body);
            // What is too long is refused unread, and the connection closed.
            request.Headers.ExpectContinue = Length > 200_000;
            request.Content.Headers.TryAddWithoutValidation("Content-Type", _contentType);
        }
        return request;
    }

    public override string ToString()
    {
        var body = Encoding.UTF8.GetString(_body);
        return $"{Path}\n  {_contentType}, {Length} bytes, to repeat: {FuzzPlan.Setting}=1@{Number}\n  {(body.Length <= 3_000 ? body : $"{body[..2_000]} ... {body[^1_000..]}")}";
    }

    // An address has an end, too, that Kestrel sets.
    private static string Shortened(Random random)
    {
        var text = random.Next(5) == 0 ? HostileJson.Giant(random) : HostileJson.Text(random);
        return text[..Math.Min(text.Length, 600)];
    }
}
