using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LmiBot.Data.Migrations.Sqlite
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
                type: "TEXT",
                unicode: false,
                maxLength: 1000,
                nullable: true);
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
