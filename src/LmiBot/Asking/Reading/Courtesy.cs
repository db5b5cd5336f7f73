namespace LmiBot.Asking.Reading;

/// <summary>What people say to be polite, or to see who is there: it asks for nothing, and is answered before what can be asked.</summary>
internal enum Courtesy : byte
{
    Hello,
    Thanks,
    Agreed,
    Goodbye,
    WhoAreYou,
}

/// <summary>The sentence for each.</summary>
internal static class Courtesies
{
    public static string Sentence(this Courtesy courtesy) => courtesy switch
    {
        Courtesy.Hello => AskingText.CourtesyHello,
        Courtesy.Thanks => AskingText.CourtesyThanks,
        Courtesy.Agreed => AskingText.CourtesyAgreed,
        Courtesy.Goodbye => AskingText.CourtesyGoodbye,
        _ => AskingText.CourtesyWhoAreYou,
    };
}
