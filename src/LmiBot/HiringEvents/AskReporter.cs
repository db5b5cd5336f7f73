using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents;

/// <summary>Asks who reported an event that awaits review. They hear it in their chat, and answer by <see cref="AnswerReviewer"/>.</summary>
public sealed class AskReporter(IDbContextFactory<LmiDbContext> databases, HiringEventClock clock, HiringEventWriter writer)
{
    /// <param name="caller">Who asks.</param>
    /// <param name="hiringEventId">The event.</param>
    /// <param name="question">1 to 500 characters.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Not new where the last question was the same.</returns>
    /// <exception cref="RefusedException">Nobody was asked.</exception>
    public Task<HiringEventOutcome> RunAsync(Caller caller, int hiringEventId, string? question, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ReviewHiringEvents);
        var words = HiringEventReview.RequireWords(question, HiringEventText.NoQuestion);
        return databases.InsertOnceAsync(db => AskAsync(db, caller, hiringEventId, words, cancellationToken), cancellationToken);
    }

    private async Task<HiringEventOutcome> AskAsync(LmiDbContext db, Caller caller, int hiringEventId, string question, CancellationToken cancellationToken)
    {
        var hiringEvent = await db.FindAsync(caller, hiringEventId, clock.Today, cancellationToken);
        hiringEvent.RequireAwaiting();
        if (hiringEvent.ReporterConversationId is null)
            throw RefusedException.Because(HiringEventText.NobodyToAsk, hiringEvent.Reference);
        if (await db.OpenQuestionAsync(hiringEventId, cancellationToken) is { } open && open.Reason == question)
            return new HiringEventOutcome(hiringEvent, open, IsNew: false);
        return await writer.SaveAsync(db, HiringEventEdit.Of(hiringEvent), caller, HiringEventAction.Ask, question, cancellationToken);
    }
}
