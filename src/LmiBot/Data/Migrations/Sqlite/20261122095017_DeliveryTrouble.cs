using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LmiBot.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DeliveryTrouble : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "CorrectedAt",
                table: "DigestRuns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MayRepeat",
                table: "Deliveries",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "NotWrittenSince",
                table: "Deliveries",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CorrectedAt",
                table: "DigestRuns");

            migrationBuilder.DropColumn(
                name: "MayRepeat",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "NotWrittenSince",
                table: "Deliveries");
        }
    }
}
