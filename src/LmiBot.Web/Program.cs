using LmiBot.Channels.Inbound;
using LmiBot.Web;
using LmiBot.Web.Asking;
using LmiBot.Web.Cards;
using LmiBot.Web.Digests;
using LmiBot.Web.HiringEvents;
using LmiBot.Web.Occupations;
using LmiBot.Web.Operation;
using LmiBot.Web.Pages;
using LmiBot.Web.Releases;
using LmiBot.Web.WebChat;
using Microsoft.Extensions.Logging.Console;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    // Cards, data and settings lie beside the program, wherever it is started from.
    ContentRootPath = AppContext.BaseDirectory,
});
if (CommandLine.IsCommand(args))
    builder.Logging.AddConsole(console => (console.FormatterName, console.LogToStandardErrorThreshold) = (ConsoleFormatterNames.Simple, LogLevel.Trace)).AddFilter(level => level >= LogLevel.Warning);
try
{
    builder.AddLmiBot();
}
catch (Exception fault) when (CommandLine.IsCommand(args) && fault is InvalidOperationException or ArgumentException or IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync($"problem  settings           {fault.Message}");
    return 1;
}

var app = builder.Build();

if (CommandLine.IsCommand(args))
    return await CommandLine.RunAsync(args, app.Services);

await app.Services.GetRequiredService<CurrentRelease>().PrepareAsync(app.Lifetime.ApplicationStopping);
app.UseExceptionHandler();
app.UseDiscretion();
app.UseStatusCodePages();
app.UseSitePath();
app.UseRequestLocalization();
app.UseWebSockets();
app.UseCors();
app.MapOpenApi();
app.MapHealth();
app.MapAskApi();
app.MapAskPage();
app.MapStylesheet();
app.MapOccupationPages();
app.MapHiringEventPages();
DigestReportFile.Map(app);
if (app.Environment.IsDevelopment())
    app.MapCardGallery();
app.MapWebChat();
app.MapBotMessages("/api/messages");
await app.RunAsync();
return 0;
