using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents;

/// <summary>Logs an event for review.</summary>
public sealed class LogHiringEvent(IDbContextFactory<LmiDbContext> databases, HiringEventClock clock, HiringEventWriter writer)
{
    /// <summary>For the caller's own organization; without one for staff.</summary>
    /// <inheritdoc cref="RunAsync(Caller, HiringEventDetails, ReporterChat?, int?, string, string?, CancellationToken)"/>
    public Task<LoggedEvent> RunAsync(
        Caller caller, HiringEventDetails details, ReporterChat? chat, int? updates, string requestId, CancellationToken cancellationToken) =>
        RunAsync(caller, details, chat, updates, requestId, organization: null, cancellationToken);

    /// <param name="caller">Who logs it.</param>
    /// <param name="details">What they tell.</param>
    /// <param name="chat">Where they hear what becomes of it; null: nowhere.</param>
    /// <param name="updates">The event that they say this one updates; null: it is news.</param>
    /// <param name="requestId">1 to 400 characters. The same request, made again, logs nothing new; with other details it changes the event that it logged, as long as nobody else has decided on or changed it.</param>
    /// <param name="organization">The name of the organization that staff logs it for; null: none, or the partner's own.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RefusedException">It was not logged.</exception>
    public async Task<LoggedEvent> RunAsync(
        Caller caller, HiringEventDetails details, ReporterChat? chat, int? updates, string requestId, string? organization, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.LogHiringEvents);
        ArgumentException.ThrowIfNullOrEmpty(requestId);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(requestId.Length, HiringEvent.LongestRequestId);
        var clean = HiringEventCheck.Require(details);
        return await databases.InsertOnceAsync(db => LogAsync(db, new Request(caller, clean, chat, updates, requestId, organization), cancellationToken), cancellationToken);
    }

    private async Task<LoggedEvent> LogAsync(LmiDbContext db, Request request, CancellationToken cancellationToken)
    {
        if (await db.HiringEvents.Include(h => h.Occupations).Include(h => h.Reports).AsSplitQuery().SingleOrDefaultAsync(h => h.RequestId == request.RequestId, cancellationToken) is { } logged)
            return await AgainAsync(db, logged, request, cancellationToken);
        await db.RequireCodesAsync(request.Details, cancellationToken);
        await RequireUpdatedAsync(db, request, cancellationToken);
        var organization = await OrganizationAsync(db, request, cancellationToken);
        // Saved at once: without an event it does no harm, and the next attempt finds it.
        var employer = await db.FindOrAddEmployerAsync(request.Details.Employer!, cancellationToken);
        var hiringEvent = Row(request, employer.EmployerId, organization);
        db.Add(hiringEvent);
        await writer.SaveAsync(db, [HiringEventEdit.New(hiringEvent)], request.Caller, HiringEventAction.Log, reason: null, cancellationToken);
        return new LoggedEvent(hiringEvent.HiringEventId);
    }

    /// <summary>Who told it has perhaps not heard that it was logged, and has gone on telling.</summary>
    private async Task<LoggedEvent> AgainAsync(LmiDbContext db, HiringEvent logged, Request request, CancellationToken cancellationToken)
    {
        if (logged.Details() != request.Details || logged.UpdatesId != request.Updates)
        {
            if (logged.Status != HiringEventStatus.Submitted || !logged.IsOwn(request.Caller) || await db.IsChangedByOthersAsync(logged, request.Caller, cancellationToken))
                throw RefusedException.Because(HiringEventText.LoggedAlready, logged.Reference);
            await RequireUpdatedAsync(db, request, cancellationToken);
            await writer.ChangeAsync(db, logged, request.Details, request.Updates, request.Caller, cancellationToken);
        }
        return new LoggedEvent(logged.HiringEventId);
    }

    private HiringEvent Row(Request request, int employerId, int? organization)
    {
        var details = request.Details;
        var hiringEvent = new HiringEvent
        {
            Status = HiringEventStatus.Submitted,
            Kind = details.Kind!.Value,
            EmployerId = employerId,
            EmployerName = details.Employer!,
            MayBePublished = details.MayBePublished == true,
            LoggedBy = request.Caller.Id,
            LoggedAt = clock.Now,
            OrganizationId = organization,
            ReporterChannelId = request.Chat?.ChannelId,
            ReporterConversationId = request.Chat?.ConversationId,
            RequestId = request.RequestId,
            UpdatesId = request.Updates,
        };
        hiringEvent.Take(details);
        hiringEvent.Reports.Add(Report(details));
        return hiringEvent;
    }

    private HiringEventReport Report(HiringEventDetails details) => new()
    {
        Source = details.Source,
        ReportedOn = details.AnnouncedOn ?? clock.Today,
        Link = details.Link,
        EmployerName = details.Employer!,
        Place = details.Place,
        Site = details.Site,
        EffectiveOn = details.Effective?.From,
        Jobs = details.JobsLost is { IsExact: true } lost ? lost.Least : null,
        IsTemporary = details.IsTemporary,
        NaicsCode = details.NaicsCode,
        ReceivedAt = clock.Now,
    };

    private static async Task<int?> OrganizationAsync(LmiDbContext db, Request request, CancellationToken cancellationToken)
    {
        var own = request.Caller.Organization?.OrganizationId;
        if (request.Organization is not { } name)
            return own;
        if (!request.Caller.May(UseCase.ReviewHiringEvents))
            throw RefusedException.Because(HiringEventText.OnlyOwnOrganization, request.Caller.Organization?.Name);
        return (await db.Organizations.NamedAsync(name, cancellationToken)).OrganizationId;
    }

    /// <summary>Nobody learns of an event by claiming to update it.</summary>
    private async Task RequireUpdatedAsync(LmiDbContext db, Request request, CancellationToken cancellationToken)
    {
        if (request.Updates is { } id && !await db.HiringEvents.VisibleTo(request.Caller, clock.Today).AnyAsync(h => h.HiringEventId == id, cancellationToken))
            throw RefusedException.Because(HiringEventText.UnknownEvent, id);
    }

    private sealed record Request(Caller Caller, HiringEventDetails Details, ReporterChat? Chat, int? Updates, string RequestId, string? Organization);
}

/// <param name="HiringEventId">Its number.</param>
public sealed record LoggedEvent(int HiringEventId)
{
    /// <inheritdoc cref="HiringEvent.Reference"/>
    public string Reference => HiringEvent.ReferenceOf(HiringEventId);
}
