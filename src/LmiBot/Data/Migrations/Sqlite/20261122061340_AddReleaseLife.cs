using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LmiBot.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddReleaseLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "CheckedAt",
                table: "Releases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte>(
                name: "Kind",
                table: "Releases",
                type: "INTEGER",
                nullable: false,
                defaultValue: (byte)0);

            migrationBuilder.AddColumn<DateTime>(
                name: "PublishedAt",
                table: "Releases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PublishedBy",
                table: "Releases",
                type: "TEXT",
                unicode: false,
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Releases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAt",
                table: "Releases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBy",
                table: "Releases",
                type: "TEXT",
                unicode: false,
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ReleaseContents",
                columns: table => new
                {
                    ReleaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReleaseContents", x => new { x.ReleaseId, x.SourceId });
                    table.ForeignKey(
                        name: "FK_ReleaseContents_ReleaseSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "ReleaseSources",
                        principalColumn: "SourceId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReleaseContents_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "ReleaseId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseContents_SourceId",
                table: "ReleaseContents",
                column: "SourceId");

            // What was there answers on: each release holds its own sources, and the newest is the one that answers.
            migrationBuilder.Sql("INSERT INTO \"ReleaseContents\" (\"ReleaseId\", \"SourceId\") SELECT \"ReleaseId\", \"SourceId\" FROM \"ReleaseSources\"");
            migrationBuilder.Sql("UPDATE \"Releases\" SET \"PublishedAt\" = '2026-11-22 00:00:00', \"Kind\" = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReleaseContents");

            migrationBuilder.DropColumn(
                name: "CheckedAt",
                table: "Releases");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Releases");

            migrationBuilder.DropColumn(
                name: "PublishedAt",
                table: "Releases");

            migrationBuilder.DropColumn(
                name: "PublishedBy",
                table: "Releases");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Releases");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "Releases");

            migrationBuilder.DropColumn(
                name: "WithdrawnBy",
                table: "Releases");
        }
    }
}
