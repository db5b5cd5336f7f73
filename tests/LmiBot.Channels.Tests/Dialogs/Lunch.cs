using System.Globalization;
using LmiBot.Channels.Dialogs;

namespace LmiBot.Channels.Tests.Dialogs;

/// <summary>What a dialog of the tests is about.</summary>
internal sealed record Lunch(string? Dish = null, int? Guests = null, string? Wine = null, string? Note = null);

/// <summary>A question about a lunch: reads what <paramref name="read"/> reads.</summary>
internal sealed class LunchStep(string name, Func<Lunch, object?> get, Func<Lunch, string?, Lunch> set, Func<string, Lunch, StepReading<Lunch>>? read = null) : IDialogStep<Lunch>
{
    public static Dialog<Lunch> Dialog { get; } = new(
    [
        new LunchStep("dish", l => l.Dish, (l, text) => l with { Dish = text }) { IsOptional = false },
        new LunchStep("guests", l => l.Guests, (l, text) => l with { Guests = text is null ? null : int.Parse(text, CultureInfo.InvariantCulture) }, Guests),
        new LunchStep("wine", l => l.Wine, (l, text) => l with { Wine = text }, Wine) { When = l => l.Dish != "soup" },
        new LunchStep("note", l => l.Note, (l, text) => l with { Note = text }),
    ]);

    public string Name => name;

    public string Label => name;

    public bool IsOptional { get; init; } = true;

    public bool TakesAnyText => read is null;

    public Func<Lunch, bool> When { get; init; } = _ => true;

    public string Meaning => $"{name} means {name}";

    public bool IsCalled(string words) => words == name;

    public bool Concerns(Lunch told) => When(told);

    public bool IsAnswered(Lunch told) => get(told) is not null;

    public string Prompt(Lunch told) => $"{name}?";

    public IReadOnlyList<string> Choices(Lunch told) => [];

    public StepReading<Lunch> Read(string text, Lunch told) => read?.Invoke(text, told) ?? new StepReading<Lunch>.Taken(set(told, text));

    public string Write(Lunch told) => get(told)?.ToString() ?? "";

    public Lunch Without(Lunch told) => set(told, null);

    private static StepReading<Lunch> Guests(string text, Lunch told) =>
        text == "a few" ? new StepReading<Lunch>.AskedBack("how many?", [new("three", told with { Guests = 3 }), new("four", told with { Guests = 4 })])
        : !int.TryParse(text, CultureInfo.InvariantCulture, out var guests) ? new StepReading<Lunch>.Unread("a number")
        : guests > 12 ? new StepReading<Lunch>.Refused("at most 12") : new StepReading<Lunch>.Taken(told with { Guests = guests });

    private static StepReading<Lunch> Wine(string text, Lunch told) => text switch
    {
        "house wine" => new StepReading<Lunch>.AskedBack("which?", [new("red", told with { Wine = "house red" }), new("white", told with { Wine = "house white" })]),
        "the usual" => new StepReading<Lunch>.AskedBack("red?", [new("red", told with { Wine = "usual red" })]),
        _ when text.IndexOf("house wine", StringComparison.Ordinal) is >= 0 and var at =>
            new StepReading<Lunch>.AskedBack("which?", [.. new[] { "red", "white" }.Select(wine => new DialogChoice<Lunch>(wine, told, $"{text[..at]}{wine}{text[(at + 10)..]}"))]),
        _ => new StepReading<Lunch>.Taken(told with { Wine = text }),
    };
}
