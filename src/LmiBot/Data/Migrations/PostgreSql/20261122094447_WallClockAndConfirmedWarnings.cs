using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LmiBot.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class WallClockAndConfirmedWarnings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ConfirmedWarnings",
                table: "Releases",
                type: "character varying(1000)",
                unicode: false,
                maxLength: 1000,
                nullable: true,
                collation: "C");

            // A cast of its own would go by the time zone of whoever migrates.
            migrationBuilder.Sql("""ALTER TABLE "DigestRuns" ALTER COLUMN "SendAt" TYPE timestamp without time zone USING "SendAt" AT TIME ZONE 'UTC';""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ConfirmedWarnings",
                table: "Releases");

            migrationBuilder.Sql("""ALTER TABLE "DigestRuns" ALTER COLUMN "SendAt" TYPE timestamp with time zone USING "SendAt" AT TIME ZONE 'UTC';""");
        }
    }
}
