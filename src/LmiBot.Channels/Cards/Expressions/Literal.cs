namespace LmiBot.Channels.Cards.Expressions;

/// <summary>String literals: in single or double quotes, with <c>\\ \n \r \t</c> and the escaped quote.</summary>
internal static class Literal
{
    /// <summary>The index of the closing quote of the literal that opens at <paramref name="start"/>; the text's length where none closes.</summary>
    public static int End(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == text[start])
                return i;
        }
        return text.Length;
    }

    /// <summary>The content of a literal, given with its quotes.</summary>
    public static string Unescape(ReadOnlySpan<char> literal)
    {
        var quote = literal[0];
        var text = new System.Text.StringBuilder();
        for (var i = 1; i < literal.Length - 1; i++)
        {
            var next = literal[i] == '\\' ? literal[i + 1] : '\0';
            var escaped = next == quote ? quote : next switch { 'n' => '\n', 'r' => '\r', 't' => '\t', '\\' => '\\', _ => '\0' };
            if (escaped != '\0')
                i++;
            text.Append(escaped != '\0' ? escaped : literal[i]);
        }
        return text.ToString();
    }
}
