using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace LmiBot.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Subscriptions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DigestRuns",
                columns: table => new
                {
                    DigestRunId = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReleaseId = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<byte>(type: "smallint", nullable: false),
                    SendAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ApprovedBy = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false, collation: "C"),
                    ApprovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OverAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Corrections = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigestRuns", x => x.DigestRunId);
                    table.ForeignKey(
                        name: "FK_DigestRuns_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "ReleaseId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Subscriptions",
                columns: table => new
                {
                    SubscriptionId = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ChannelId = table.Column<string>(type: "character varying(50)", unicode: false, maxLength: 50, nullable: false, collation: "C"),
                    ConversationId = table.Column<string>(type: "character varying(400)", unicode: false, maxLength: 400, nullable: false, collation: "C"),
                    FieldCode = table.Column<string>(type: "character varying(80)", unicode: false, maxLength: 80, nullable: false, collation: "C"),
                    AreaCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: false, collation: "C"),
                    Audience = table.Column<byte>(type: "smallint", nullable: false),
                    TimeZone = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: true, collation: "C"),
                    State = table.Column<byte>(type: "smallint", nullable: false),
                    StoppedBecause = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: true, collation: "C"),
                    CreatedBy = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedBy = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false, collation: "C"),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscriptions", x => x.SubscriptionId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DigestRuns_ReleaseId",
                table: "DigestRuns",
                column: "ReleaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_ChannelId_ConversationId_FieldCode_AreaCode_A~",
                table: "Subscriptions",
                columns: new[] { "ChannelId", "ConversationId", "FieldCode", "AreaCode", "Audience" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_State_SubscriptionId",
                table: "Subscriptions",
                columns: new[] { "State", "SubscriptionId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DigestRuns");

            migrationBuilder.DropTable(
                name: "Subscriptions");
        }
    }
}
