using System.Text.Json.Nodes;

namespace LmiBot.Web.HiringEvents.Reporting;

/// <summary>What the reporter sees of a dialog.</summary>
/// <param name="Card">An Adaptive Card.</param>
/// <param name="Text">The same in plain sentences.</param>
internal sealed record ReportScreen(JsonObject Card, string Text);
