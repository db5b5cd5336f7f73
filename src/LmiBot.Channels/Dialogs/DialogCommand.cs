using System.Text.RegularExpressions;

namespace LmiBot.Channels.Dialogs;

/// <summary>What people say to a dialog rather than in answer to it.</summary>
public enum DialogCommandKind
{
    Back,

    /// <summary>Leaves the question as it is: an answer that it has stays.</summary>
    Skip,
    SkipRest,

    /// <summary>There is no answer: one that was given is none.</summary>
    Unknown,
    Explain,
    Change,

    /// <summary>What an answer is, in passing: "the employer is Globex". It may be no command at all.</summary>
    Tell,

    /// <summary>What an answer is, which is not named: "actually it's 60".</summary>
    Correct,
    Cancel,

    /// <summary>All questions at once.</summary>
    AsForm,

    /// <summary>One question after the other.</summary>
    OneByOne,

    /// <summary>After a break.</summary>
    Resume,
    Confirm,

    /// <summary>To what was asked last.</summary>
    Yes,
}

/// <param name="Kind">What is wanted.</param>
/// <param name="Of">Of <see cref="DialogCommandKind.Change"/> and <see cref="DialogCommandKind.Tell"/>: the answer's name, as typed.</param>
/// <param name="To">Of these and <see cref="DialogCommandKind.Correct"/>: the new answer; null where none was said.</param>
public sealed partial record DialogCommand(DialogCommandKind Kind, string? Of = null, string? To = null)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Longer than any command.</summary>
    private const int Longest = 600;

    private static readonly (DialogCommandKind Kind, Regex Words)[] Plain =
    [
        (DialogCommandKind.Back, Back()), (DialogCommandKind.Skip, Skip()), (DialogCommandKind.SkipRest, SkipRest()), (DialogCommandKind.Unknown, Unknown()), (DialogCommandKind.Explain, Explain()),
        (DialogCommandKind.Cancel, Cancel()), (DialogCommandKind.AsForm, AsForm()), (DialogCommandKind.OneByOne, OneByOne()), (DialogCommandKind.Resume, Resume()),
        (DialogCommandKind.Confirm, Confirm()), (DialogCommandKind.Yes, Yes()),
    ];

    private static readonly (DialogCommandKind Kind, Regex Words)[] WithAnswer =
        [(DialogCommandKind.Change, Change()), (DialogCommandKind.Change, Labelled()), (DialogCommandKind.Correct, Correct()), (DialogCommandKind.Tell, Tell())];

    /// <summary>Null for what is no command.</summary>
    public static DialogCommand? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Longest)
            return null;
        var said = text.Trim().TrimEnd('.', '!', ' ');
        foreach (var (kind, words) in Plain)
        {
            if (words.IsMatch(said))
                return new DialogCommand(kind);
        }
        foreach (var (kind, words) in WithAnswer)
        {
            if (words.Match(said) is { Success: true } match)
                return new DialogCommand(kind, Group(match, "of"), Group(match, "to"));
        }
        return null;
    }

    private static string? Group(Match match, string name) => match.Groups[name] is { Success: true, Value: var value } ? value : null;

    [GeneratedRegex(@"^(please )?(go |step |one step |take me )?(back|previous( question)?)( please)?$|^undo$", Options)]
    private static partial Regex Back();

    [GeneratedRegex(@"^(please )?(skip|pass|next|leave (it|this|that) out|keep)( (it|this|that|one|this one|that one|question|this question))?( please)?$", Options)]
    private static partial Regex Skip();

    [GeneratedRegex(@"^((i )?(do not|don['’]?t) know|dunno|((it|that)(['’]?s| is) )?(unknown|not (yet )?known)|(i['’]?m )?not sure|(i have )?no idea|n/?a|tbd|none|nothing)( (it|this|that|yet))?$", Options)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"^skip (the |all )?(rest|others?|all|everything)$|^((that|this)['’]?s|that is|this is) (all|everything)$|^(enough|nothing else|no more( questions)?|(i['’]?m |i am |we['’]?re |we are )?(done|finished))$", Options)]
    private static partial Regex SkipRest();

    [GeneratedRegex(@"^(help|explain( (this|that|it))?|\?+|why( (do|are|would) you (ask|need|want|asking)( (for )?(this|that|it))?)?\??|(what|why)( does| do| is|['’]s| should)? (this|that|it|you)( mean)?( (this|that|it))?\??|(i )?(do not|don['’]?t) understand)$", Options)]
    private static partial Regex Explain();

    [GeneratedRegex(@"^(please )?(cancel|stop|unsubscribe|quit|abort|exit|never ?mind|forget it)( (it|this|that|logging|the (dialog|log|form)))?( please)?$", Options)]
    private static partial Regex Cancel();

    [GeneratedRegex(@"^((as|show|open|use|switch to|give me|in)( me)? )?(a |the |one )?form( please)?$", Options)]
    private static partial Regex AsForm();

    [GeneratedRegex(@"^(ask me )?(one by one|(one )?question by question|step by step|one at a time)$|^(without|no)( a| the)? form$", Options)]
    private static partial Regex OneByOne();

    [GeneratedRegex(@"^(resume|go on|continue|carry on|proceed)( (it|with (it|this|that)|logging|please))?$", Options)]
    private static partial Regex Resume();

    [GeneratedRegex(@"^(yes,? )?(confirm|log (it|this|that)|send( it)?|submit( it)?|save( it)?)( please)?$", Options)]
    private static partial Regex Confirm();

    [GeneratedRegex(@"^((yes|yep|yup|yeah|ok|okay|sure),? )?(yes|yep|yup|yeah|y|sure|ok|okay|correct|please|(that['’]?s|that is|all|looks) (right|correct|good|fine))( please)?$", Options)]
    private static partial Regex Yes();

    [GeneratedRegex(@"^(please )?(change|correct|fix|edit|replace) (?<of>.+?)( (to|into|with|=) (?<to>.+))?$", Options | RegexOptions.Singleline)]
    private static partial Regex Change();

    [GeneratedRegex(@"^(?<of>\p{L}[\p{L} ]{1,40}?) ?[:=] ?(?<to>[^/].*)$", Options | RegexOptions.Singleline)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^((actually|sorry|correction|i (mean|meant))([,:] (no,? )?| (?=it|that|make|[0-9]))((it|that)(['’]?s| is| was) |make (it|that) )?|make (it|that) )(?<to>.+)$", Options | RegexOptions.Singleline)]
    private static partial Regex Correct();

    [GeneratedRegex(@"^(?!what|which|who|where|when|why|how)(?<of>\p{L}[\p{L} ]{1,40}?) (is|are|was|should be) (?<to>.+)$", Options | RegexOptions.Singleline)]
    private static partial Regex Tell();
}
