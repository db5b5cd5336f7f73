using LmiBot.Web.Tests.Access;

namespace LmiBot.Web.Tests.HiringEvents.Reporting;

/// <summary>Hiring events, logged in answer to one question after the other.</summary>
public sealed class QuestionByQuestionTests(BotApplication bot)
{
    [Fact]
    public async Task From_the_first_word_to_the_reference() => await (await ReportScript.OfPartnerAsync(bot, "Acme Robots")).PlayAsync("""
        ann: log a hiring event
        bot: Let us log it.… What happens? (Layoff / Closing / Opening / Expansion / Relocation)
        ann: layoff
        bot: What happens: Layoff. Which employer is it? (Acme Robots)
        ann presses Acme Robots
        bot: Employer: Acme Robots. How many jobs are lost?…
        ann: about 50
        bot: Jobs lost: about 50. Where is it?…
        ann: Travis County
        bot: Place: Travis County…. When do the jobs begin or end?…
        ann: March 3
        bot: Date: March 3, …. May it be published…? Yes, no, or "from June 1". (Yes / No, for the staff only)
        ann: yes
        bot: Publication: Yes. …
        ann presses Skip the rest
        bot: Is this right?… What happens: Layoff. Employer: Acme Robots. Jobs lost: about 50. Place: Travis County…. Date: March 3, …. Publication: Yes. Source: Your own report.…
        ann presses Log it
        bot: Logged as HE-…. The staff reviews it next…"my events"…
        """);

    [Fact]
    public async Task A_sentence_fills_what_it_says_and_only_the_rest_is_asked() => await (await ReportScript.OfPartnerAsync(bot, "Acme Anvils")).PlayAsync("""
        ann: Log a layoff: 120 jobs at Acme Anvils in Round Rock, starting March 3
        bot: Let us log it.… May it be published…
        ann: back
        bot: There is no question before this one. …
        ann: yes
        bot: Publication: Yes. How many people work at the site now? Only the staff and your organization see it.…
        ann: why do you ask?
        bot: With 50 to 499 jobs lost, it depends on the size of the site whether a WARN notice may be due…
        ann: 0
        bot: Say one number, such as 300, or "unknown".…
        ann: 200
        bot: People at the site: 200. Is it temporary or permanent?…
        ann: skip the rest
        bot: Is this right?… What happens: Layoff. Employer: Acme Anvils. Jobs lost: 120. Place: Round Rock, in …. Date: March 3, …. Publication: Yes. People at the site: 200. … WARN Act may require 60 days’ notice.… not legal advice.…
        ann: log it
        bot: Logged as HE-…
        """);

    [Fact]
    public async Task What_a_sentence_leaves_open_or_says_oddly_is_asked_back() => await (await ReportScript.OfPartnerAsync(bot, "Pale Pans")).PlayAsync("""
        ann: Log a closing: 30 jobs at Pale Pans in Springfield, starting yesterday
        bot: Let us log it.… Several places are called Springfield.…
        ann: Springfield, MO
        bot: Place: Springfield, in Springfield, MO. …: that is over. Is that when it was? (…, it was in the past)
        ann: no
        bot: I cannot read that as a time:…: that is over. Is that when it was?…
        ann: yes
        bot: Date: …. May it be published…
        """);

    [Fact]
    public async Task Back_skip_change_and_explain() => await (await ReportScript.OfPartnerAsync(bot, "Bolt Bakery")).PlayAsync("""
        ann: log a hiring event
        ann: skip
        bot: This one is needed: it cannot be left out. What happens?…
        ann: back
        bot: There is no question before this one. What happens?…
        ann: an expansion
        ann: Bolt Bakery
        bot: Employer: Bolt Bakery. How many jobs are gained?…
        ann: back
        bot: Which employer is it?…
        ann: Bolt Bakery Inc.
        bot: Employer: Bolt Bakery Inc. How many jobs are gained?…
        ann: what does this mean?
        bot: Jobs that are new at the place.… How many jobs are gained?…
        ann: no more than God knows
        bot: I cannot read that as a number of jobs…
        ann: I don't know
        bot: Where is it?…
        ann: Waco
        ann: change what happens to a layoff
        bot: What happens: Layoff. When do the jobs begin or end?…
        ann: change the jobs to 40 to 50
        bot: Jobs lost: 40 to 50. When do…
        ann: end of March
        bot: Date: …
        ann: not before June 1
        bot: Publication: From June 1, …
        ann: that's all
        bot: Is this right?… What happens: Layoff. Employer: Bolt Bakery Inc. Jobs lost: 40 to 50. Place: Waco…
        ann presses Employer: Bolt Bakery Inc
        bot: Which employer is it?…
        ann presses Keep it
        bot: Is this right?…
        ann: change the date to June 5
        bot: Date: June 5, …. Is this right?…
        ann: log it
        bot: Logged as HE-…
        ann: log it
        bot: …
        """);

    [Fact]
    public async Task What_cannot_be_is_refused_with_the_reason_and_what_is_over_is_asked_back() => await (await ReportScript.OfPartnerAsync(bot, "Cloud Cars")).PlayAsync("""
        ann: log a hiring event
        ann: closing
        ann: Cloud Cars
        ann: 0
        bot: …How many jobs are lost?…
        ann: a dozen
        bot: Jobs lost: 12. Where is it?…
        ann: Springfield
        bot: …
        """);

    [Fact]
    public async Task Cancelled_it_is_kept_and_resumed() => await (await ReportScript.OfPartnerAsync(bot, "Dune Dairy")).PlayAsync("""
        ann: log a hiring event
        ann: opening
        ann: cancel
        bot: Cancelled: nothing was logged.…"resume" goes on with it…
        ann: what do welders earn in Austin?
        bot: …Welders…
        ann: resume
        bot: We go on where we were. Which employer is it?…
        ann presses Cancel
        bot: Cancelled:…
        ann presses Resume
        bot: We go on where we were. Which employer is it? (Dune Dairy)
        """);

    [Fact]
    public async Task A_question_in_the_middle_is_answered_and_the_dialog_goes_on() => await (await ReportScript.OfPartnerAsync(bot, "Ever Electric")).PlayAsync("""
        ann: log a hiring event
        ann: top openings in healthcare
        bot: …55,350… | Back to the hiring event: What happens?…
        ann: layoff
        ann: what does a welder earn in Austin?
        bot: …Welders… | Back to the hiring event: Which employer is it?…
        ann: Texas Health Resources
        bot: Employer: Texas Health Resources. How many…
        ann: and in Dallas?
        bot: …Dallas… | Back to the hiring event: How many jobs are lost?…
        ann: whoami
        bot: You are a partner of Ever Electric.… | Back to the hiring event: How many…
        ann: 120
        bot: Jobs lost: 120. Where…
        """);

    [Fact]
    public async Task A_second_one_asks_which_goes_on() => await (await ReportScript.OfPartnerAsync(bot, "Fine Foods")).PlayAsync("""
        ann: log a hiring event
        ann: layoff
        ann: log another hiring event
        ann: log a hiring event
        bot: You have another one open (Layoff). Go on with it, or start the new one in its place (A hiring event)?
        ann: help
        bot: Say "go on" or "new one".… You have another one open (Layoff).…
        ann: go on
        bot: Which employer is it?…
        ann: log a hiring event
        ann presses Start the new one
        bot: What happens?…
        """);

    [Fact]
    public async Task Every_occupation_that_is_unclear_is_asked_back() => await (await ReportScript.OfPartnerAsync(bot, "Citrine Cars")).PlayAsync("""
        ann: Log a layoff: 30 jobs at Citrine Cars in Waco, starting March 3
        ann: yes
        ann: change the occupations to engineers, welders, teachers
        bot: Several occupations may be meant by "engineers". Which one?…
        ann: 1
        bot: Several occupations may be meant by "teachers". Which one?…
        ann: 1
        bot: Occupations: Software Developers; Welders, …; …Teachers…
        """);

    [Fact]
    public async Task What_is_asked_back_is_no_way_around_a_rule() => await (await ReportScript.OfPartnerAsync(bot, "Denim Docks")).PlayAsync("""
        ann: Log a layoff: 30 jobs at Denim Docks in Waco, starting March 3
        ann: yes
        ann: change the announcement to winter 2024
        bot: Say one day, such as May 2. On which day was it announced?…
        """);

    [Fact]
    public async Task Another_kind_asks_for_the_jobs_on_its_side() => await (await ReportScript.OfPartnerAsync(bot, "Beryl Boats")).PlayAsync("""
        ann: Log a layoff: 30 jobs at Beryl Boats in Waco, starting March 3
        ann: yes
        ann: that's all
        bot: Is this right?… Jobs lost: 30.…
        ann: change what happens to an expansion
        bot: What happens: Expansion. How many jobs are gained?…
        ann: 40
        bot: Jobs gained: 40. Is this right?… What happens: Expansion. Employer: Beryl Boats. Jobs gained: 40. Place: Waco…
        """);

    [Fact]
    public async Task An_answer_that_tells_of_an_event_is_an_answer() => await (await ReportScript.OfPartnerAsync(bot, "Amber Axles")).PlayAsync("""
        ann: Log a layoff: 30 jobs at Amber Axles in Waco, starting March 3
        ann: yes
        ann: change the reason
        bot: What is the reason?…
        ann: We are moving production to Mexico
        bot: Reason: We are moving production to Mexico. …
        ann: change the reason
        ann: log a closing
        bot: You have another one open…
        ann: go on
        bot: What is the reason?…
        """);

    [Fact]
    public Task Who_may_not_hears_how_to_become_a_partner() => new Script(bot).PlayAsync("""
        eve: log a layoff: 120 jobs at Acme
        bot: I cannot log hiring events for you: only administrators and analysts and partners may have that done. Partners of an organization log hiring events: ask the staff of … for an invitation, or to make you a partner.
        eve: 120
        bot: …
        eve: change HE-1
        bot: I cannot log hiring events for you:…
        """);

    [Fact]
    public async Task Whose_role_is_withdrawn_in_the_middle_logs_nothing_and_loses_nothing()
    {
        var roles = new Script(bot);
        await roles.PlayAsync("administrator: grant analyst to {ann}");
        var script = new ReportScript(new Chat(bot, objectId: roles.IdOf("ann")));
        await script.PlayAsync("""
            ann: log a hiring event
            ann: layoff
            ann: Gone Glass
            ann: 5
            ann: Waco
            ann: skip
            ann: no
            ann: that's all
            bot: Is this right?…
            """);
        await roles.PlayAsync("administrator: withdraw analyst from {ann}");
        await script.PlayAsync("""
            ann: log it
            bot: I cannot log hiring events for you:… Is this right?… Employer: Gone Glass.…
            """);
    }
}
