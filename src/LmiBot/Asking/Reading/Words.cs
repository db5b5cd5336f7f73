using System.Globalization;
using System.Text;

namespace LmiBot.Asking.Reading;

/// <summary>Splits free text into words that compare equal however they are typed.</summary>
internal static class Words
{
    /// <summary>The longest text that is read, in characters; the rest is ignored.</summary>
    public const int MostCharacters = 500;

    /// <summary>The words of a text; never throws, whatever the text.</summary>
    public static List<Token> Split(string text)
    {
        var tokens = new List<Token>(16);
        var word = new StringBuilder();
        var start = 0;
        var end = Math.Min(text.Length, MostCharacters);
        for (var i = 0; i <= end; i++)
        {
            var c = i < end ? text[i] : ' ';
            if (IsWordCharacter(c))
            {
                if (word.Length == 0)
                    start = i;
                AppendPlain(word, c);
            }
            else if (c is '&')
            {
                Flush(i);
                tokens.Add(new Token("and", i, 1));
            }
            else if (!IsJoiner(c, word, text, i, end))
            {
                Flush(i);
            }
        }

        return tokens;

        void Flush(int at)
        {
            if (word.Length > 0)
                tokens.Add(new Token(Singular(word.ToString()), start, at - start));
            word.Clear();
        }
    }

    /// <summary>The words of a phrase, joined by one blank: the form that phrases are compared in.</summary>
    public static string Normalize(string text) => string.Join(' ', Split(text).Select(t => t.Word));

    /// <summary>The word without an English plural ending.</summary>
    public static string Singular(string word) => word switch
    {
        { Length: <= 3 } => word,
        _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 => string.Concat(word.AsSpan(0, word.Length - 3), "y"),
        _ when word.EndsWith("men", StringComparison.Ordinal) => string.Concat(word.AsSpan(0, word.Length - 2), "an"),
        _ when EndsInSibilantPlural(word) => word[..^2],
        _ when word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
        _ => word,
    };

    private static bool EndsInSibilantPlural(string word) =>
        word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal)
        || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)
        || word is "buses" or "gases";

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '#' or '+';

    /// <summary>An apostrophe or a point inside a word ("bachelor's", "U.S.", "Ph.D."), a comma inside a number, or an accent of its own joins what it parts.</summary>
    private static bool IsJoiner(char c, StringBuilder word, string text, int i, int end)
    {
        if (word.Length == 0)
            return false;
        if (c is '\'' or '’' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            return true;
        var next = i + 1 < end ? text[i + 1] : ' ';
        return (c == ',' && char.IsDigit(text[i - 1]) && char.IsDigit(next))
            || (c == '.' && char.IsDigit(text[i - 1]) && char.IsDigit(next))
            || (c == '.' && char.IsLetter(next) && (i < 2 || !char.IsLetter(text[i - 2]) || (i + 2 < end && text[i + 2] == '.')));
    }

    private static void AppendPlain(StringBuilder word, char c)
    {
        if (char.IsAscii(c))
        {
            word.Append(char.ToLowerInvariant(c));
            return;
        }

        foreach (var part in c.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
                word.Append(char.ToLowerInvariant(part));
        }
    }
}
