namespace LmiBot.Web.Asking;

/// <summary>Text that is cut by us, with an ellipsis, before a narrow screen cuts it.</summary>
internal static class Shortened
{
    public static string To(int longest, string text) =>
        text.Length <= longest ? text : string.Concat(text.AsSpan(0, longest - 1).TrimEnd(), "…");
}
