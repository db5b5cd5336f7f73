using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LmiBot.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AlternateTitles",
                columns: table => new
                {
                    SocCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Origin = table.Column<byte>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AlternateTitles", x => new { x.SocCode, x.Origin, x.Title });
                });

            migrationBuilder.CreateTable(
                name: "ConversationStates",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 400, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConversationStates", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "DirectLineActivities",
                columns: table => new
                {
                    ConversationId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Json = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    AppendedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectLineActivities", x => new { x.ConversationId, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "FieldNames",
                columns: table => new
                {
                    FieldCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FieldNames", x => new { x.FieldCode, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "FieldOccupations",
                columns: table => new
                {
                    FieldCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: false),
                    SocCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FieldOccupations", x => new { x.FieldCode, x.SocCode });
                });

            migrationBuilder.CreateTable(
                name: "Fields",
                columns: table => new
                {
                    FieldCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<byte>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Fields", x => x.FieldCode);
                });

            migrationBuilder.CreateTable(
                name: "Geographies",
                columns: table => new
                {
                    AreaCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false),
                    Type = table.Column<byte>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ParentCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: true),
                    WorkforceAreaCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Geographies", x => x.AreaCode);
                });

            migrationBuilder.CreateTable(
                name: "GeographyNames",
                columns: table => new
                {
                    AreaCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<byte>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GeographyNames", x => new { x.AreaCode, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "HandledActivities",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 400, nullable: false),
                    StateBefore = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    ClaimedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsAnswered = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandledActivities", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "HybridParts",
                columns: table => new
                {
                    HybridCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false),
                    PartCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HybridParts", x => new { x.HybridCode, x.PartCode });
                });

            migrationBuilder.CreateTable(
                name: "Occupations",
                columns: table => new
                {
                    SocCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Level = table.Column<byte>(type: "INTEGER", nullable: false),
                    ParentCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Occupations", x => x.SocCode);
                });

            migrationBuilder.CreateTable(
                name: "OnetOccupations",
                columns: table => new
                {
                    OnetCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    SocCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    JobZone = table.Column<byte>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OnetOccupations", x => x.OnetCode);
                });

            migrationBuilder.CreateTable(
                name: "Releases",
                columns: table => new
                {
                    ReleaseId = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Releases", x => x.ReleaseId);
                });

            migrationBuilder.CreateTable(
                name: "ReleaseSources",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReleaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    Program = table.Column<byte>(type: "INTEGER", nullable: false),
                    Vintage = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    RowCount = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportedAt = table.Column<DateTimeOffset>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReleaseSources", x => x.SourceId);
                    table.ForeignKey(
                        name: "FK_ReleaseSources_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "ReleaseId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EntryRequirements",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "INTEGER", nullable: false),
                    SocCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false),
                    Year = table.Column<short>(type: "INTEGER", nullable: false),
                    Education = table.Column<byte>(type: "INTEGER", nullable: false),
                    Experience = table.Column<byte>(type: "INTEGER", nullable: false),
                    Training = table.Column<byte>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EntryRequirements", x => new { x.SourceId, x.SocCode });
                    table.ForeignKey(
                        name: "FK_EntryRequirements_ReleaseSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "ReleaseSources",
                        principalColumn: "SourceId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "IOWage",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "INTEGER", nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false),
                    SocCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false),
                    Level = table.Column<byte>(type: "INTEGER", nullable: false),
                    PeriodYear = table.Column<short>(type: "INTEGER", nullable: false),
                    Employment = table.Column<int>(type: "INTEGER", nullable: true),
                    EmploymentPrse = table.Column<double>(type: "REAL", nullable: true),
                    LocationQuotient = table.Column<double>(type: "REAL", nullable: true),
                    JobsPer1000 = table.Column<double>(type: "REAL", nullable: true),
                    HourlyMean = table.Column<decimal>(type: "TEXT", precision: 8, scale: 2, nullable: true),
                    HourlyPct10 = table.Column<decimal>(type: "TEXT", precision: 8, scale: 2, nullable: true),
                    HourlyPct25 = table.Column<decimal>(type: "TEXT", precision: 8, scale: 2, nullable: true),
                    HourlyMedian = table.Column<decimal>(type: "TEXT", precision: 8, scale: 2, nullable: true),
                    HourlyPct75 = table.Column<decimal>(type: "TEXT", precision: 8, scale: 2, nullable: true),
                    HourlyPct90 = table.Column<decimal>(type: "TEXT", precision: 8, scale: 2, nullable: true),
                    AnnualMean = table.Column<int>(type: "INTEGER", nullable: true),
                    AnnualPct10 = table.Column<int>(type: "INTEGER", nullable: true),
                    AnnualPct25 = table.Column<int>(type: "INTEGER", nullable: true),
                    AnnualMedian = table.Column<int>(type: "INTEGER", nullable: true),
                    AnnualPct75 = table.Column<int>(type: "INTEGER", nullable: true),
                    AnnualPct90 = table.Column<int>(type: "INTEGER", nullable: true),
                    MeanPrse = table.Column<double>(type: "REAL", nullable: true),
                    NotPublished = table.Column<int>(type: "INTEGER", nullable: false),
                    TopCoded = table.Column<int>(type: "INTEGER", nullable: false),
                    PayBasis = table.Column<byte>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IOWage", x => new { x.SourceId, x.AreaCode, x.SocCode, x.Level });
                    table.ForeignKey(
                        name: "FK_IOWage_ReleaseSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "ReleaseSources",
                        principalColumn: "SourceId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProjectionsMatrix",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "INTEGER", nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false),
                    SocCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false),
                    Level = table.Column<byte>(type: "INTEGER", nullable: false),
                    BaseYear = table.Column<short>(type: "INTEGER", nullable: false),
                    ProjectedYear = table.Column<short>(type: "INTEGER", nullable: false),
                    BaseEmployment = table.Column<int>(type: "INTEGER", nullable: false),
                    ProjectedEmployment = table.Column<int>(type: "INTEGER", nullable: false),
                    NumericChange = table.Column<int>(type: "INTEGER", nullable: false),
                    PercentChange = table.Column<double>(type: "REAL", nullable: false),
                    AnnualOpenings = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProjectionsMatrix", x => new { x.SourceId, x.AreaCode, x.SocCode, x.Level });
                    table.ForeignKey(
                        name: "FK_ProjectionsMatrix_ReleaseSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "ReleaseSources",
                        principalColumn: "SourceId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DirectLineActivities_AppendedAt",
                table: "DirectLineActivities",
                column: "AppendedAt");

            migrationBuilder.CreateIndex(
                name: "IX_HandledActivities_ClaimedAt",
                table: "HandledActivities",
                column: "ClaimedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Releases_Name",
                table: "Releases",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseSources_ReleaseId_Program_Vintage_FileName",
                table: "ReleaseSources",
                columns: new[] { "ReleaseId", "Program", "Vintage", "FileName" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AlternateTitles");

            migrationBuilder.DropTable(
                name: "ConversationStates");

            migrationBuilder.DropTable(
                name: "DirectLineActivities");

            migrationBuilder.DropTable(
                name: "EntryRequirements");

            migrationBuilder.DropTable(
                name: "FieldNames");

            migrationBuilder.DropTable(
                name: "FieldOccupations");

            migrationBuilder.DropTable(
                name: "Fields");

            migrationBuilder.DropTable(
                name: "Geographies");

            migrationBuilder.DropTable(
                name: "GeographyNames");

            migrationBuilder.DropTable(
                name: "HandledActivities");

            migrationBuilder.DropTable(
                name: "HybridParts");

            migrationBuilder.DropTable(
                name: "IOWage");

            migrationBuilder.DropTable(
                name: "Occupations");

            migrationBuilder.DropTable(
                name: "OnetOccupations");

            migrationBuilder.DropTable(
                name: "ProjectionsMatrix");

            migrationBuilder.DropTable(
                name: "ReleaseSources");

            migrationBuilder.DropTable(
                name: "Releases");
        }
    }
}
