using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LmiBot.Data.Migrations.PostgreSql
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
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Subject",
                table: "Deliveries",
                type: "character varying(200)",
                unicode: false,
                maxLength: 200,
                nullable: false,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldUnicode: false,
                oldMaxLength: 100,
                oldCollation: "C");

            migrationBuilder.AddColumn<bool>(
                name: "MayRepeat",
                table: "Deliveries",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "NotWrittenSince",
                table: "Deliveries",
                type: "timestamp with time zone",
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

            migrationBuilder.AlterColumn<string>(
                name: "Subject",
                table: "Deliveries",
                type: "character varying(100)",
                unicode: false,
                maxLength: 100,
                nullable: false,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldUnicode: false,
                oldMaxLength: 200,
                oldCollation: "C");
        }
    }
}
