using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LmiBot.Data.Migrations.SqlServer
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
                    SourceId = table.Column<int>(type: "int", nullable: false),
                    AreaCode = table.Column<string>(type: "varchar(7)", unicode: false, maxLength: 7, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IndustryCode = table.Column<string>(type: "varchar(6)", unicode: false, maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Ownership = table.Column<byte>(type: "tinyint", nullable: false),
                    PeriodYear = table.Column<short>(type: "smallint", nullable: false),
                    Period = table.Column<byte>(type: "tinyint", nullable: false),
                    Establishments = table.Column<int>(type: "int", nullable: false),
                    Month1Employment = table.Column<int>(type: "int", nullable: true),
                    Month2Employment = table.Column<int>(type: "int", nullable: true),
                    Month3Employment = table.Column<int>(type: "int", nullable: true),
                    TotalWages = table.Column<long>(type: "bigint", nullable: true),
                    AverageWeeklyWage = table.Column<int>(type: "int", nullable: true)
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
                    SourceId = table.Column<int>(type: "int", nullable: false),
                    AreaCode = table.Column<string>(type: "varchar(7)", unicode: false, maxLength: 7, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WeekEnding = table.Column<DateOnly>(type: "date", nullable: false),
                    All = table.Column<double>(type: "float", nullable: true),
                    Manufacturing = table.Column<double>(type: "float", nullable: true),
                    FinancialActivities = table.Column<double>(type: "float", nullable: true),
                    ProfessionalAndBusiness = table.Column<double>(type: "float", nullable: true),
                    EducationAndHealth = table.Column<double>(type: "float", nullable: true),
                    LeisureAndHospitality = table.Column<double>(type: "float", nullable: true),
                    JobZone1 = table.Column<double>(type: "float", nullable: true),
                    JobZone2 = table.Column<double>(type: "float", nullable: true),
                    JobZones1And2 = table.Column<double>(type: "float", nullable: true),
                    JobZone3 = table.Column<double>(type: "float", nullable: true),
                    JobZone4 = table.Column<double>(type: "float", nullable: true),
                    JobZone5 = table.Column<double>(type: "float", nullable: true),
                    JobZones3To5 = table.Column<double>(type: "float", nullable: true)
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
                    SourceId = table.Column<int>(type: "int", nullable: false),
                    AreaCode = table.Column<string>(type: "varchar(7)", unicode: false, maxLength: 7, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Index = table.Column<double>(type: "float", nullable: false)
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
                    SourceId = table.Column<int>(type: "int", nullable: false),
                    AreaCode = table.Column<string>(type: "varchar(7)", unicode: false, maxLength: 7, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PeriodYear = table.Column<short>(type: "smallint", nullable: false),
                    Period = table.Column<byte>(type: "tinyint", nullable: false),
                    UnemploymentRate = table.Column<double>(type: "float", nullable: true)
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
                    SourceId = table.Column<int>(type: "int", nullable: false),
                    AreaCode = table.Column<string>(type: "varchar(7)", unicode: false, maxLength: 7, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WeekEnding = table.Column<DateOnly>(type: "date", nullable: false),
                    InitialClaims = table.Column<int>(type: "int", nullable: true),
                    ContinuedClaims = table.Column<int>(type: "int", nullable: true)
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
