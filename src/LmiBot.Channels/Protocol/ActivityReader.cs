using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace LmiBot.Channels.Protocol;

/// <summary>Reads what somebody posts as an activity. What it lets through can be read to its last field, written again, and kept.</summary>
internal static class ActivityReader
{
    /// <summary>An activity's JSON may be nested so deep: what stands in a reply as it came is some levels deeper there, and JSON's writer ends at 64.</summary>
    private const int MostDepth = 48;

    private static readonly ProtocolJson Strict = new(new JsonSerializerOptions(ProtocolJson.Default.Options) { MaxDepth = MostDepth });

    public static async Task<ActivityReading> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            // All of it: the endpoint's limit is the end.
            var body = (await request.BodyReader.ReadAtLeastAsync(int.MaxValue, cancellationToken)).Buffer;
            var reading = Read(body.IsSingleSegment ? body.FirstSpan : body.ToArray());
            request.BodyReader.AdvanceTo(body.End);
            return reading;
        }
        catch (BadHttpRequestException exception)
        {
            return new ActivityReading.Refused(exception.StatusCode, $"The body cannot be read: {exception.Message}");
        }
    }

    private static ActivityReading Read(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith("\uFEFF"u8))
            json = json["\uFEFF"u8.Length..];
        if (!Utf8.IsValid(json))
            return Refused("it is not UTF-8.");
        try
        {
            if (json.IndexOf("\\u"u8) >= 0)
                ReadTexts(json);
            var activity = JsonSerializer.Deserialize(json, Strict.Activity) ?? new Activity();
            return HasHoles(activity) ? Refused("a list in it has an entry that is null.") : new ActivityReading.Read(activity);
        }
        // An escape that is half a character, and a repeated property deep inside a JsonNode.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return Refused(exception.Message);
        }
    }

    /// <summary>What stays JSON is not read now; half a character in it would surface later, wherever it is first looked at, and a U+0000 where it is kept: no text of PostgreSQL has one.</summary>
    /// <exception cref="InvalidOperationException">A text has half of a surrogate pair.</exception>
    /// <exception cref="JsonException">A text has U+0000.</exception>
    private static void ReadTexts(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MostDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped && reader.GetString()!.Contains('\0'))
                throw new JsonException("a text has the character U+0000.");
        }
    }

    private static bool HasHoles(Activity activity) =>
        Has(activity.Entities) || Has(activity.Attachments) || Has(activity.MembersAdded) || Has(activity.MembersRemoved);

    private static bool Has<T>(IReadOnlyList<T>? list)
        where T : class => list?.Contains(null!) == true;

    private static ActivityReading.Refused Refused(string fault) => new(StatusCodes.Status400BadRequest, $"The body is not an activity: {fault}");
}
