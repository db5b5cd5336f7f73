using System.Globalization;
using LmiBot.Access;
using LmiBot.Data;
using LmiBot.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>What the staff channel is told of a digest; as the subject of a delivery <c>3 Stuck</c>.</summary>
/// <param name="DigestRunId">Of which.</param>
/// <param name="News">What happened.</param>
public sealed record DigestNotice(int DigestRunId, DigestNews News)
{
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{DigestRunId} {News}");

    public static DigestNotice Read(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var parts = subject.Split(' ');
        return new DigestNotice(int.Parse(parts[0], CultureInfo.InvariantCulture), Enum.Parse<DigestNews>(parts[1]));
    }

    /// <summary>Puts it into the outbox, if a staff channel is chosen; the caller saves.</summary>
    /// <param name="db">With the transaction of what happened.</param>
    /// <param name="about">What makes it this notice and no other of the same run and news.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal async Task<bool> AddAsync(LmiDbContext db, string about, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.ChannelPurposes.AsNoTracking().SingleOrDefaultAsync(c => c.Purpose == Purpose.Staff, cancellationToken) is not { } staff)
            return false;
        var key = string.Create(CultureInfo.InvariantCulture, $"{DigestKinds.Notice}/{DigestRunId}/{News}/{about}");
        return await Outbox.AddAsync(db, now, new NewDelivery(key, DigestKinds.Notice, Write(), staff.ChannelId, staff.ConversationId), cancellationToken);
    }
}

public enum DigestNews : byte
{
    /// <summary>Every recipient is accounted for.</summary>
    Delivered = 1,

    /// <summary>Something waits, and nothing has moved for too long.</summary>
    Stuck,

    /// <summary>And every message that was sent is written anew, or it is known why not.</summary>
    Corrected,

    /// <summary>Every message that was sent is deleted, or it is known why not.</summary>
    Recalled,
}
