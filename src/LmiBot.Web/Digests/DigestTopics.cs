using LmiBot.Access;
using LmiBot.Asking;
using LmiBot.Digests;
using LmiBot.Web.Releases;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Digests;

/// <summary>Topics in words, by the names of the release that answers.</summary>
internal sealed class DigestTopics(CurrentRelease release, IOptions<AgencyOptions> agency)
{
    /// <inheritdoc cref="TopicReader.Asked"/>
    public DigestTopic? Asked(string text, Question? last) => Reader.Asked(text, last);

    /// <inheritdoc cref="TopicReader.Read"/>
    public DigestTopic Read(string words, DigestTopic? before = null) => Reader.Read(words, before);

    /// <inheritdoc cref="TopicReader.IsAbout"/>
    public bool IsAbout(string words, DigestTopic topic) => Reader.IsAbout(words, topic);

    /// <summary>What was chosen in the form.</summary>
    /// <exception cref="RefusedException">It says what was not understood.</exception>
    public DigestTopic Read(string field, string area, string audience) => Reader.Read(area) is var read && read.FieldCode is not null
        ? throw RefusedException.Because(DigestReplyText.NoArea, area)
        : read with { FieldCode = field.Length == 0 ? null : field, Audience = Enum.TryParse<DigestAudience>(audience, out var chosen) && Enum.IsDefined(chosen) ? chosen : DigestAudience.General };

    /// <summary>"Healthcare in Austin-Round Rock-San Marcos, TX, for counselors".</summary>
    public string Name(DigestTopic topic)
    {
        var current = release.Ask.Release;
        var field = topic.FieldCode is { } code ? current.Occupations.FindField(code)?.Name ?? code : DigestReplyText.AllFields;
        var pattern = topic.Audience switch
        {
            DigestAudience.Counselors => DigestReplyText.TopicForCounselors,
            DigestAudience.Partners => DigestReplyText.TopicForPartners,
            _ => DigestReplyText.Topic,
        };
        return DigestReplies.Say(pattern, field, current.Areas.Find(topic.AreaCode)?.Name ?? topic.AreaCode);
    }

    /// <summary>What the form offers, by name.</summary>
    public IEnumerable<(string Code, string Name)> Fields => release.Ask.Release.Occupations.Fields.OrderBy(f => f.Name, StringComparer.CurrentCulture).Select(f => (f.Code, f.Name));

    private TopicReader Reader => new(release.Ask, agency.Value.HomeArea);
}
