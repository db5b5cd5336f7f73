using System.Text.RegularExpressions;

namespace LmiBot.Channels.Dialogs;

/// <summary>What people say to a dialog rather than in answer to it.</summary>
public enum DialogCommandKind
{
    Back,
    Skip,
    SkipRest,
    Explain,
    Change,
    Cancel,

    /// <summary>All questions at once.</summary>
    AsForm,

    /// <summary>One question after the other.</summary>
    OneByOne,

    /// <summary>After a break.</summary>
    Resume,
    Confirm,
}

/// <param name="Kind">What is wanted.</param>
/// <param name="Of">Of <see cref="DialogCommandKind.Change"/>: the answer's name, as typed.</param>
/// <param name="To">Of <see cref="DialogCommandKind.Change"/>: the new answer; null where none was said.</param>
public sealed partial record DialogCommand(DialogCommandKind Kind, string? Of = null, string? To = null)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Longer than any command.</summary>
    private const int Longest = 600;

    private static readonly (DialogCommandKind Kind, Regex Words)[] Plain =
    [
        (DialogCommandKind.Back, Back()), (DialogCommandKind.Skip, Skip()), (DialogCommandKind.SkipRest, SkipRest()), (DialogCommandKind.Explain, Explain()),
        (DialogCommandKind.Cancel, Cancel()), (DialogCommandKind.AsForm, AsForm()), (DialogCommandKind.OneByOne, OneByOne()), (DialogCommandKind.Resume, Resume()),
        (DialogCommandKind.Confirm, Confirm()),
    ];

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
        return Change().Match(said) is { Success: true } change
            ? new DialogCommand(DialogCommandKind.Change, change.Groups["of"].Value, change.Groups["to"] is { Success: true, Value: var to } ? to : null)
            : null;
    }

    [GeneratedRegex(@"^(please )?(go |step |one step |take me )?(back|previous( question)?)( please)?$|^undo$", Options)]
    private static partial Regex Back();

    [GeneratedRegex(@"^(please )?(skip|pass|next|leave (it|this|that) out|(i )?(do not|don['’]?t) know|dunno|unknown|not known|not sure|no idea|n/?a|none|nothing|keep)( (it|this|that|one|this one|that one|question|this question))?( please)?$", Options)]
    private static partial Regex Skip();

    [GeneratedRegex(@"^skip (the |all )?(rest|others?|all|everything)$|^((that|this)['’]?s|that is|this is) (all|everything)$|^(enough|nothing else|no more( questions)?)$", Options)]
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

    [GeneratedRegex(@"^(yes,? )?(confirm|log (it|this|that)|send( it)?|submit( it)?|save( it)?|(that['’]?s|that is|all|looks) (right|correct|good|fine))( please)?$|^(yes|yep|yeah|ok|okay|correct)$", Options)]
    private static partial Regex Confirm();

    [GeneratedRegex(@"^(please )?(change|correct|fix|edit|replace) (?<of>.+?)( (to|into|with|=) (?<to>.+))?$", Options | RegexOptions.Singleline)]
    private static partial Regex Change();
}
