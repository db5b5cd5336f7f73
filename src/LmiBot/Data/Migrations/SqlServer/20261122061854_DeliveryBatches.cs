using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LmiBot.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class DeliveryBatches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Deliveries_State_NotBefore",
                table: "Deliveries");

            migrationBuilder.AddColumn<string>(
                name: "Batch",
                table: "Deliveries",
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<byte>(
                name: "Hold",
                table: "Deliveries",
                type: "tinyint",
                nullable: false,
                defaultValue: (byte)0);

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_Batch_State",
                table: "Deliveries",
                columns: new[] { "Batch", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_State_Hold_NotBefore",
                table: "Deliveries",
                columns: new[] { "State", "Hold", "NotBefore" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Deliveries_Batch_State",
                table: "Deliveries");

            migrationBuilder.DropIndex(
                name: "IX_Deliveries_State_Hold_NotBefore",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "Batch",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "Hold",
                table: "Deliveries");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_State_NotBefore",
                table: "Deliveries",
                columns: new[] { "State", "NotBefore" });
        }
    }
}
