using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LmiBot.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddHandledActivities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "HandledActivities",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 400, nullable: false),
                    StateBefore = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    ClaimedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsAnswered = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandledActivities", x => x.Key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_HandledActivities_ClaimedAt",
                table: "HandledActivities",
                column: "ClaimedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HandledActivities");
        }
    }
}
