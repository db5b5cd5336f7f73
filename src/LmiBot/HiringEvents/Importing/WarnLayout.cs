using LmiBot.Data.Importing;

namespace LmiBot.HiringEvents.Importing;

/// <summary>WARN notices of a state or several.</summary>
internal sealed class WarnLayout : Layout
{
    public override string Name => "warn-notices";

    public override string Description => "WARN notices .csv (state, employer_name, ..., source_notice_id), any state";

    public override ImportOrder Order => ImportOrder.HiringEvents;

    protected override IReadOnlyList<string> Headings => WarnTable.Headings;

    public override Task<ImportedFile> ImportAsync(ImportRun run, CancellationToken cancellation) => new WarnImport(run).RunAsync(cancellation);
}
