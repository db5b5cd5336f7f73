using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LmiBot.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CaseSensitiveIds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_RoleGrants_TenantId_ObjectId",
                table: "RoleGrants");

            migrationBuilder.CreateIndex(
                name: "IX_RoleGrants_TenantId_ObjectId_Role",
                table: "RoleGrants",
                columns: new[] { "TenantId", "ObjectId", "Role" },
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ConversationStates_UpdatedAt",
                table: "ConversationStates",
                column: "UpdatedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_RoleGrants_TenantId_ObjectId_Role",
                table: "RoleGrants");

            migrationBuilder.DropIndex(
                name: "IX_ConversationStates_UpdatedAt",
                table: "ConversationStates");

            migrationBuilder.CreateIndex(
                name: "IX_RoleGrants_TenantId_ObjectId",
                table: "RoleGrants",
                columns: new[] { "TenantId", "ObjectId" });
        }
    }
}
