#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false

// What ASP.NET Core alone can do here: reads an activity, echoes its text in the response, checks and keeps nothing.
using System.Text.Json.Nodes;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
var app = builder.Build();
app.MapGet("/", () => "healthy");
app.MapPost("/api/messages", (JsonObject activity) => new JsonObject
{
    ["activities"] = new JsonArray(new JsonObject { ["type"] = "message", ["text"] = $"Echo: {activity["text"]}" }),
});
app.Run();
