using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents;

/// <summary>Answers what the reviewers asked about an event that the caller's organization logged. The answer goes to the review channel.</summary>
public sealed class AnswerReviewer(IDbContextFactory<LmiDbContext> databases, HiringEventClock clock, HiringEventWriter writer)
{
    /// <param name="caller">Who answers.</param>
    /// <param name="hiringEventId">The event.</param>
    /// <param name="answer">1 to 500 characters.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Not new where the last answer was the same.</returns>
    /// <exception cref="RefusedException">Nothing was answered.</exception>
    public Task<HiringEventOutcome> RunAsync(Caller caller, int hiringEventId, string? answer, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.LogHiringEvents);
        var words = HiringEventReview.RequireWords(answer, HiringEventText.NoAnswer);
        return databases.InsertOnceAsync(db => AnswerAsync(db, caller, hiringEventId, words, cancellationToken), cancellationToken);
    }

    private async Task<HiringEventOutcome> AnswerAsync(LmiDbContext db, Caller caller, int hiringEventId, string answer, CancellationToken cancellationToken)
    {
        var hiringEvent = await db.FindAsync(caller, hiringEventId, clock.Today, cancellationToken);
        if (!hiringEvent.IsOwn(caller))
            throw RefusedException.Because(HiringEventText.NotOwn, hiringEvent.Reference);
        if (await db.OpenQuestionAsync(hiringEventId, cancellationToken) is not null)
            return await writer.SaveAsync(db, HiringEventEdit.Of(hiringEvent), caller, HiringEventAction.Answer, answer, cancellationToken);
        return await db.LastAsync(hiringEvent, HiringEventAction.Answer, cancellationToken) is { } last && last.Reason == answer
            ? new HiringEventOutcome(hiringEvent, last, IsNew: false)
            : throw RefusedException.Because(HiringEventText.NobodyAsked, hiringEvent.Reference);
    }
}
