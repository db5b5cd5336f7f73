using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LmiBot.Data.Migrations.SqlServer
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
                type: "varchar(1000)",
                unicode: false,
                maxLength: 1000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ConfirmedWarnings",
                table: "Releases");
        }
    }
}
