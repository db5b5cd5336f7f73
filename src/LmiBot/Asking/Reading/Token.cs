namespace LmiBot.Asking.Reading;

/// <summary>A word of a question.</summary>
/// <param name="Word">Lower case, without accents, apostrophes and plural endings.</param>
/// <param name="Start">Where it begins in the text as typed.</param>
/// <param name="Length">How long it is in the text as typed.</param>
internal readonly record struct Token(string Word, int Start, int Length);
