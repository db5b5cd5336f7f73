using LmiBot.Data.Importing.Files;
using LmiBot.Series;

namespace LmiBot.Data.Importing.Series;

/// <summary>The changes in a row of job postings.</summary>
internal sealed class PostingsCells(Table table)
{
    private readonly Column _all = table.Column("bg_posts");
    private readonly Column _manufacturing = table.Column("bg_posts_ss30");
    private readonly Column _finance = table.Column("bg_posts_ss55");
    private readonly Column _business = table.Column("bg_posts_ss60");
    private readonly Column _educationAndHealth = table.Column("bg_posts_ss65");
    private readonly Column _leisure = table.Column("bg_posts_ss70");
    private readonly Column _zone1 = table.Column("bg_posts_jz1");
    private readonly Column _zone2 = table.Column("bg_posts_jz2");
    private readonly Column _zones1And2 = table.Column("bg_posts_jzgrp12");
    private readonly Column _zone3 = table.Column("bg_posts_jz3");
    private readonly Column _zone4 = table.Column("bg_posts_jz4");
    private readonly Column _zone5 = table.Column("bg_posts_jz5");
    private readonly Column _zones3To5 = table.Column("bg_posts_jzgrp345");
    private bool _hasFigures;

    /// <summary>Null for a row of points alone.</summary>
    /// <exception cref="ImportException">A cell is neither a change nor a point.</exception>
    public JobPostingsChange? Row(int sourceId, string areaCode, DateOnly weekEnding)
    {
        _hasFigures = false;
        var row = new JobPostingsChange
        {
            SourceId = sourceId,
            AreaCode = areaCode,
            WeekEnding = weekEnding,
            All = Change(_all),
            Manufacturing = Change(_manufacturing),
            FinancialActivities = Change(_finance),
            ProfessionalAndBusiness = Change(_business),
            EducationAndHealth = Change(_educationAndHealth),
            LeisureAndHospitality = Change(_leisure),
            JobZone1 = Change(_zone1),
            JobZone2 = Change(_zone2),
            JobZones1And2 = Change(_zones1And2),
            JobZone3 = Change(_zone3),
            JobZone4 = Change(_zone4),
            JobZone5 = Change(_zone5),
            JobZones3To5 = Change(_zones3To5),
        };
        return _hasFigures ? row : null;
    }

    // Postings cannot fall by more than all of them.
    private double? Change(Column column)
    {
        if (table[column] == ".")
            return null;
        var change = table.RequiredNumber<double>(column, "a change such as -0.25, or a point");
        _hasFigures = true;
        return change >= -1 ? change : throw table.Fault(column, "a change of at least -1");
    }
}
