using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LmiBot.Data.Migrations.SqlServer
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
                type: "datetime2",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Subject",
                table: "Deliveries",
                type: "varchar(200)",
                unicode: false,
                maxLength: 200,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(100)",
                oldUnicode: false,
                oldMaxLength: 100,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<bool>(
                name: "MayRepeat",
                table: "Deliveries",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "NotWrittenSince",
                table: "Deliveries",
                type: "datetime2",
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
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(200)",
                oldUnicode: false,
                oldMaxLength: 200,
                oldCollation: "Latin1_General_100_BIN2");
        }
    }
}
