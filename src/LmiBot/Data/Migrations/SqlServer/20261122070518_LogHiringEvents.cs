using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LmiBot.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class LogHiringEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "RequestId",
                table: "HiringEvents",
                type: "varchar(400)",
                unicode: false,
                maxLength: 400,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "UpdatesId",
                table: "HiringEvents",
                type: "int",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_HiringEvents_RequestId",
                table: "HiringEvents",
                column: "RequestId",
                unique: true,
                filter: "\"RequestId\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_HiringEvents_RequestId",
                table: "HiringEvents");

            migrationBuilder.DropColumn(
                name: "RequestId",
                table: "HiringEvents");

            migrationBuilder.DropColumn(
                name: "UpdatesId",
                table: "HiringEvents");
        }
    }
}
