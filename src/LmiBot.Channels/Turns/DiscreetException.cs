using System.Text;

namespace LmiBot.Channels.Turns;

/// <summary>Stands in the log for an exception whose message quotes what a person said, as those of parsers do: types and places, no messages.</summary>
public sealed class DiscreetException : Exception
{
    /// <summary>Shorter words stand in many a message by chance.</summary>
    private const int ShortestWord = 4;

    private readonly string _whole;

    private DiscreetException(Exception exception)
        : base($"{exception.GetType()}: the message quotes the user and is left out.")
    {
        var whole = new StringBuilder(Message);
        for (var each = exception; each is not null; each = each.InnerException)
            whole.AppendLine().Append(each.GetType()).AppendLine().Append(each.StackTrace);
        _whole = whole.ToString();
    }

    /// <inheritdoc cref="Of(Exception, string)"/>
    internal static Exception Of(Exception exception, TurnContext turn) =>
        Of(exception, $"{turn.Activity.Text} {turn.Activity.Value?.ToJsonString()} {turn.Activity.From?.Name}");

    /// <summary>The exception itself, unless it has a word of what was said, or the name of who said it.</summary>
    public static Exception Of(Exception exception, string said)
    {
        ArgumentNullException.ThrowIfNull(exception);
        ArgumentNullException.ThrowIfNull(said);
        var words = said.Split([' ', '\t', '\r', '\n', '"', ':', ',', '.', ';', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
        return Messages(exception).Any(message => words.Any(word => word.Length >= ShortestWord && message.Contains(word, StringComparison.OrdinalIgnoreCase)))
            ? new DiscreetException(exception)
            : exception;
    }

    public override string ToString() => _whole;

    private static IEnumerable<string> Messages(Exception exception) => exception is AggregateException all
        ? all.Flatten().InnerExceptions.SelectMany(Messages)
        : exception.InnerException is { } inner ? Messages(inner).Prepend(exception.Message) : [exception.Message];
}
