using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LmiBot.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddHiringEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Deliveries",
                columns: table => new
                {
                    DeliveryId = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    ChannelId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    ConversationId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 400, nullable: false),
                    State = table.Column<byte>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NotBefore = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeasedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SentConversationId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 400, nullable: true),
                    SentActivityId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: true),
                    Problem = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => x.DeliveryId);
                });

            migrationBuilder.CreateTable(
                name: "Employers",
                columns: table => new
                {
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Employers", x => x.EmployerId);
                });

            migrationBuilder.CreateTable(
                name: "EmployerSpellings",
                columns: table => new
                {
                    NormalizedName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmployerSpellings", x => x.NormalizedName);
                    table.ForeignKey(
                        name: "FK_EmployerSpellings_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "EmployerId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HiringEvents",
                columns: table => new
                {
                    HiringEventId = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Status = table.Column<byte>(type: "INTEGER", nullable: false),
                    Kind = table.Column<byte>(type: "INTEGER", nullable: false),
                    EmployerId = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployerName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Site = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AreaCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: true),
                    GainedLeast = table.Column<int>(type: "INTEGER", nullable: true),
                    GainedMost = table.Column<int>(type: "INTEGER", nullable: true),
                    LostLeast = table.Column<int>(type: "INTEGER", nullable: true),
                    LostMost = table.Column<int>(type: "INTEGER", nullable: true),
                    GainedIsAbout = table.Column<bool>(type: "INTEGER", nullable: false),
                    LostIsAbout = table.Column<bool>(type: "INTEGER", nullable: false),
                    AnnouncedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EffectiveTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    InPhases = table.Column<bool>(type: "INTEGER", nullable: false),
                    EndsFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndsTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ListedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsTemporary = table.Column<bool>(type: "INTEGER", nullable: true),
                    IsWholeSite = table.Column<bool>(type: "INTEGER", nullable: true),
                    Industry = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    NaicsCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 6, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    SiteHeadcount = table.Column<int>(type: "INTEGER", nullable: true),
                    MayBePublished = table.Column<bool>(type: "INTEGER", nullable: false),
                    PublishFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LoggedBy = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    OrganizationId = table.Column<int>(type: "INTEGER", nullable: true),
                    LoggedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReporterChannelId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: true),
                    ReporterConversationId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 400, nullable: true),
                    MergedIntoId = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HiringEvents", x => x.HiringEventId);
                    table.ForeignKey(
                        name: "FK_HiringEvents_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "EmployerId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HiringEvents_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "OrganizationId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HiringEventChanges",
                columns: table => new
                {
                    HiringEventChangeId = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    HiringEventId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    Action = table.Column<byte>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Before = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    After = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HiringEventChanges", x => x.HiringEventChangeId);
                    table.ForeignKey(
                        name: "FK_HiringEventChanges_HiringEvents_HiringEventId",
                        column: x => x.HiringEventId,
                        principalTable: "HiringEvents",
                        principalColumn: "HiringEventId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HiringEventOccupations",
                columns: table => new
                {
                    HiringEventId = table.Column<int>(type: "INTEGER", nullable: false),
                    SocCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HiringEventOccupations", x => new { x.HiringEventId, x.SocCode });
                    table.ForeignKey(
                        name: "FK_HiringEventOccupations_HiringEvents_HiringEventId",
                        column: x => x.HiringEventId,
                        principalTable: "HiringEvents",
                        principalColumn: "HiringEventId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HiringEventReports",
                columns: table => new
                {
                    HiringEventReportId = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    HiringEventId = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<byte>(type: "INTEGER", nullable: false),
                    NoticeState = table.Column<string>(type: "TEXT", unicode: false, maxLength: 2, nullable: true),
                    NoticeId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    IsAmendment = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReportedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    EmployerName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Site = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CountyCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: true),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Jobs = table.Column<int>(type: "INTEGER", nullable: true),
                    LayoffType = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: true),
                    IsTemporary = table.Column<bool>(type: "INTEGER", nullable: true),
                    NaicsCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 6, nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HiringEventReports", x => x.HiringEventReportId);
                    table.ForeignKey(
                        name: "FK_HiringEventReports_HiringEvents_HiringEventId",
                        column: x => x.HiringEventId,
                        principalTable: "HiringEvents",
                        principalColumn: "HiringEventId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_Key",
                table: "Deliveries",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_State_NotBefore",
                table: "Deliveries",
                columns: new[] { "State", "NotBefore" });

            migrationBuilder.CreateIndex(
                name: "IX_EmployerSpellings_EmployerId",
                table: "EmployerSpellings",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_HiringEventChanges_HiringEventId",
                table: "HiringEventChanges",
                column: "HiringEventId");

            migrationBuilder.CreateIndex(
                name: "IX_HiringEventOccupations_SocCode",
                table: "HiringEventOccupations",
                column: "SocCode");

            migrationBuilder.CreateIndex(
                name: "IX_HiringEventReports_HiringEventId",
                table: "HiringEventReports",
                column: "HiringEventId");

            migrationBuilder.CreateIndex(
                name: "IX_HiringEventReports_NoticeState_NoticeId",
                table: "HiringEventReports",
                columns: new[] { "NoticeState", "NoticeId" },
                unique: true,
                filter: "\"NoticeId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_HiringEvents_AreaCode_ListedOn",
                table: "HiringEvents",
                columns: new[] { "AreaCode", "ListedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_HiringEvents_EmployerId",
                table: "HiringEvents",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_HiringEvents_OrganizationId",
                table: "HiringEvents",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_HiringEvents_Status_ListedOn",
                table: "HiringEvents",
                columns: new[] { "Status", "ListedOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Deliveries");

            migrationBuilder.DropTable(
                name: "EmployerSpellings");

            migrationBuilder.DropTable(
                name: "HiringEventChanges");

            migrationBuilder.DropTable(
                name: "HiringEventOccupations");

            migrationBuilder.DropTable(
                name: "HiringEventReports");

            migrationBuilder.DropTable(
                name: "HiringEvents");

            migrationBuilder.DropTable(
                name: "Employers");
        }
    }
}
