using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LmiBot.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddTimeSeries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Industry",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "INTEGER", nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false),
                    IndustryCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 6, nullable: false),
                    Ownership = table.Column<byte>(type: "INTEGER", nullable: false),
                    PeriodYear = table.Column<short>(type: "INTEGER", nullable: false),
                    Period = table.Column<byte>(type: "INTEGER", nullable: false),
                    Establishments = table.Column<int>(type: "INTEGER", nullable: false),
                    Month1Employment = table.Column<int>(type: "INTEGER", nullable: true),
                    Month2Employment = table.Column<int>(type: "INTEGER", nullable: true),
                    Month3Employment = table.Column<int>(type: "INTEGER", nullable: true),
                    TotalWages = table.Column<long>(type: "INTEGER", nullable: true),
                    AverageWeeklyWage = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Industry", x => new { x.SourceId, x.AreaCode, x.IndustryCode, x.Ownership, x.PeriodYear, x.Period });
                    table.ForeignKey(
                        name: "FK_Industry_ReleaseSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "ReleaseSources",
                        principalColumn: "SourceId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "JobPostingsChange",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "INTEGER", nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false),
                    WeekEnding = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    All = table.Column<double>(type: "REAL", nullable: true),
                    Manufacturing = table.Column<double>(type: "REAL", nullable: true),
                    FinancialActivities = table.Column<double>(type: "REAL", nullable: true),
                    ProfessionalAndBusiness = table.Column<double>(type: "REAL", nullable: true),
                    EducationAndHealth = table.Column<double>(type: "REAL", nullable: true),
                    LeisureAndHospitality = table.Column<double>(type: "REAL", nullable: true),
                    JobZone1 = table.Column<double>(type: "REAL", nullable: true),
                    JobZone2 = table.Column<double>(type: "REAL", nullable: true),
                    JobZones1And2 = table.Column<double>(type: "REAL", nullable: true),
                    JobZone3 = table.Column<double>(type: "REAL", nullable: true),
                    JobZone4 = table.Column<double>(type: "REAL", nullable: true),
                    JobZone5 = table.Column<double>(type: "REAL", nullable: true),
                    JobZones3To5 = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobPostingsChange", x => new { x.SourceId, x.AreaCode, x.WeekEnding });
                    table.ForeignKey(
                        name: "FK_JobPostingsChange_ReleaseSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "ReleaseSources",
                        principalColumn: "SourceId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "JobPostingsIndex",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "INTEGER", nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Index = table.Column<double>(type: "REAL", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobPostingsIndex", x => new { x.SourceId, x.AreaCode, x.Date });
                    table.ForeignKey(
                        name: "FK_JobPostingsIndex_ReleaseSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "ReleaseSources",
                        principalColumn: "SourceId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LaborForce",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "INTEGER", nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false),
                    PeriodYear = table.Column<short>(type: "INTEGER", nullable: false),
                    Period = table.Column<byte>(type: "INTEGER", nullable: false),
                    UnemploymentRate = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LaborForce", x => new { x.SourceId, x.AreaCode, x.PeriodYear, x.Period });
                    table.ForeignKey(
                        name: "FK_LaborForce_ReleaseSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "ReleaseSources",
                        principalColumn: "SourceId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UIClaims",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "INTEGER", nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false),
                    WeekEnding = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    InitialClaims = table.Column<int>(type: "INTEGER", nullable: true),
                    ContinuedClaims = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UIClaims", x => new { x.SourceId, x.AreaCode, x.WeekEnding });
                    table.ForeignKey(
                        name: "FK_UIClaims_ReleaseSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "ReleaseSources",
                        principalColumn: "SourceId",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Industry");

            migrationBuilder.DropTable(
                name: "JobPostingsChange");

            migrationBuilder.DropTable(
                name: "JobPostingsIndex");

            migrationBuilder.DropTable(
                name: "LaborForce");

            migrationBuilder.DropTable(
                name: "UIClaims");
        }
    }
}
