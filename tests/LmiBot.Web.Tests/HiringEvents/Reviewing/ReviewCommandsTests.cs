using System.CommandLine;
using LmiBot.Web.HiringEvents;

namespace LmiBot.Web.Tests.HiringEvents.Reviewing;

/// <summary>The same by words, in chat and on the command line.</summary>
public sealed class ReviewCommandsTests(ReviewedBot scene)
{
    [Fact]
    public async Task An_analyst_reviews_by_words()
    {
        var (id, other) = (await scene.LogAsync(d => d with { Employer = "Words Works" }), await scene.LogAsync(d => d with { Employer = "Other Works" }));
        await scene.Script.PlayAsync($$"""
            ann: events to review
            bot: …- HE-{{id}}: layoff at Words Works in Round Rock (awaits review; logged for … on …
            ann: ask HE-{{id}} are all of them in Round Rock?
            bot: Who reported HE-{{id}} is asked: are all of them in Round Rock?
            pat: event HE-{{id}}
            bot: **HE-{{id}}: layoff at Words Works in Round Rock** (awaits review)…- What: layoff…It was logged for … on …The reviewers ask: “are all of them in Round Rock?” Answer with "answer HE-{{id}} ...".
            sam: answer HE-{{id}} yes
            bot: I find no hiring event HE-{{id}}: "my events" lists those that you can see.
            pat: answer HE-{{id}} Yes, all.
            bot: Your answer about HE-{{id}} goes to the reviewers.
            ann: merge HE-{{other}} into HE-{{id}} as an update
            bot: HE-{{id}} is one event now: HE-{{other}} > HE-{{id}}.
            pat: publish HE-{{id}}
            bot: I cannot review hiring events for you: only administrators and analysts may have that done.
            ann: please publish event {{id}}.
            bot: HE-{{id}} is published.
            bob: publish he-{{id}}
            bot: HE-{{id}} is published already. That was on …
            pat: withdraw HE-{{id}}
            bot: HE-{{id}} is published: ask the staff to change or withdraw it.
            ann: event HE-{{id}}
            bot: …History…: logged HE-{{id}}…: answered about HE-{{id}}; Yes, all.…: merged HE-{{id}}; HE-{{other}} > HE-{{id}}; Employer: Words Works, now Other Works…: published HE-{{id}}
            vic: event HE-{{id}}
            bot: **HE-{{id}}: layoff at Other Works in Round Rock** (published)…May be published: yes
            ann: withdraw HE-{{id}}
            bot: HE-{{id}} is withdrawn.
            vic: event HE-{{id}}
            bot: I find no hiring event HE-{{id}}: "my events" lists those that you can see.
            """);
    }

    [Fact]
    public async Task A_rejection_says_why_to_its_organization_alone()
    {
        var id = await scene.LogAsync();
        var doubted = await scene.LogAsync();
        await scene.Script.PlayAsync($$"""
            ann: ask HE-{{doubted}} who says so
            ann: reject HE-{{doubted}} cuz nobody says so
            bot: HE-{{doubted}} is rejected: nobody says so
            ann: reject HE-{{id}}
            bot: Say why, for who reported it: "reject HE-12 because it is no news".
            ann: reject HE-{{id}} because it is no news!
            bot: HE-{{id}} is rejected: it is no news!
            pat: my events
            bot: …- HE-{{id}}: … (rejected; …
            pat: event HE-{{id}}
            bot: …It was rejected: it is no news!
            sam: my events
            bot: You have logged no hiring events.
            vic: my events
            bot: I cannot log hiring events for you: only administrators and analysts and partners may have that done.
            vic: events to review
            bot: I cannot review hiring events for you: only administrators and analysts may have that done.
            """);
        Assert.DoesNotContain("The reviewers ask", await scene.Script.PlayAsync($"pat: event HE-{doubted}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_others_only_what_everybody_may_know_is_said()
    {
        var id = await scene.LogAsync();
        await scene.Script.PlayAsync($$"""
            ann in channel: event HE-{{id}}
            bot: That is for your eyes only: ask me in our personal chat.
            pat in channel: my events
            bot: That is for your eyes only: ask me in our personal chat.
            vic in channel: event HE-{{id}}
            bot: I find no hiring event HE-{{id}}: "my events" lists those that you can see.
            ann in channel: publish HE-{{id}}
            bot: HE-{{id}} is published.
            vic in channel: event HE-{{id}}
            bot: **HE-{{id}}: …
            """);
        Assert.DoesNotContain("logged for", await scene.Script.PlayAsync($"vic: event HE-{id}"), StringComparison.Ordinal);
        Assert.DoesNotContain("History", await scene.Script.PlayAsync($"ann in channel: event HE-{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_does_all_of_it()
    {
        var (first, second, third) = (await scene.LogAsync(), await scene.LogAsync(), await scene.LogAsync());

        Assert.Contains($"- HE-{first}: layoff at", (await RunAsync("hiring-event list --review")).Output, StringComparison.Ordinal);
        Assert.Equal((0, $"HE-{first} is published.", ""), await RunAsync($"hiring-event publish HE-{first}"));
        Assert.Equal((0, $"HE-{first} is one event now: HE-{second} > HE-{first}.", ""), await RunAsync($"hiring-event merge {second} {first} --update"));
        Assert.Equal((0, $"HE-{third} is rejected: no news", ""), await RunAsync($"hiring-event reject {third} \"no news\""));
        Assert.Contains("published HE-", (await RunAsync($"hiring-event show {first}")).Output, StringComparison.Ordinal);
        Assert.Equal((0, $"HE-{first} is withdrawn.", ""), await RunAsync($"hiring-event withdraw {first}"));
        Assert.Equal((1, "", $"HE-{first} was withdrawn already."), await RunAsync($"hiring-event publish {first}"));
        Assert.Equal(1, (await RunAsync("hiring-event publish twelve")).Code);
        Assert.Contains("is published", (string)(await scene.HeardAsync("pat", first))[0]["text"]!, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string command)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var root = new RootCommand { HiringEventCommand.Create(scene.Services) };
        var code = await root.Parse(command).InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (code, output.ToString().Trim(), error.ToString().Trim());
    }
}
