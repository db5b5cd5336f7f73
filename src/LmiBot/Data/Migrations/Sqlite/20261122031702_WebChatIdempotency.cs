using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LmiBot.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WebChatIdempotency : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "IdempotencyKey",
                table: "DirectLineActivities",
                type: "TEXT",
                unicode: false,
                maxLength: 50,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_DirectLineActivities_ConversationId_IdempotencyKey",
                table: "DirectLineActivities",
                columns: new[] { "ConversationId", "IdempotencyKey" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_DirectLineActivities_ConversationId_IdempotencyKey",
                table: "DirectLineActivities");

            migrationBuilder.DropColumn(
                name: "IdempotencyKey",
                table: "DirectLineActivities");
        }
    }
}
