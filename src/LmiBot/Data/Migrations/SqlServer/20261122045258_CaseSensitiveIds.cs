using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LmiBot.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CaseSensitiveIds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A column cannot be altered while a key is made of it.
            migrationBuilder.DropPrimaryKey(name: "PK_Geographies", table: "Geographies");
            migrationBuilder.DropPrimaryKey(name: "PK_GeographyNames", table: "GeographyNames");
            migrationBuilder.DropPrimaryKey(name: "PK_Conversations", table: "Conversations");
            migrationBuilder.DropPrimaryKey(name: "PK_ConversationStates", table: "ConversationStates");
            migrationBuilder.DropPrimaryKey(name: "PK_DirectLineActivities", table: "DirectLineActivities");
            migrationBuilder.DropPrimaryKey(name: "PK_HandledActivities", table: "HandledActivities");
            migrationBuilder.DropPrimaryKey(name: "PK_IOWage", table: "IOWage");
            migrationBuilder.DropPrimaryKey(name: "PK_ProjectionsMatrix", table: "ProjectionsMatrix");
            migrationBuilder.DropPrimaryKey(name: "PK_AlternateTitles", table: "AlternateTitles");
            migrationBuilder.DropPrimaryKey(name: "PK_EntryRequirements", table: "EntryRequirements");
            migrationBuilder.DropPrimaryKey(name: "PK_Fields", table: "Fields");
            migrationBuilder.DropPrimaryKey(name: "PK_FieldNames", table: "FieldNames");
            migrationBuilder.DropPrimaryKey(name: "PK_FieldOccupations", table: "FieldOccupations");
            migrationBuilder.DropPrimaryKey(name: "PK_HybridParts", table: "HybridParts");
            migrationBuilder.DropPrimaryKey(name: "PK_Occupations", table: "Occupations");
            migrationBuilder.DropPrimaryKey(name: "PK_OnetOccupations", table: "OnetOccupations");

            migrationBuilder.DropIndex(
                name: "IX_RoleGrants_TenantId_ObjectId",
                table: "RoleGrants");

            migrationBuilder.AlterColumn<string>(
                name: "WithdrawnBy",
                table: "RoleGrants",
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(100)",
                oldUnicode: false,
                oldMaxLength: 100,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "TenantId",
                table: "RoleGrants",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(40)",
                oldUnicode: false,
                oldMaxLength: 40);

            migrationBuilder.AlterColumn<string>(
                name: "ObjectId",
                table: "RoleGrants",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(40)",
                oldUnicode: false,
                oldMaxLength: 40);

            migrationBuilder.AlterColumn<string>(
                name: "GrantedBy",
                table: "RoleGrants",
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(100)",
                oldUnicode: false,
                oldMaxLength: 100);

            migrationBuilder.AlterColumn<string>(
                name: "Vintage",
                table: "ReleaseSources",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(40)",
                oldUnicode: false,
                oldMaxLength: 40);

            migrationBuilder.AlterColumn<string>(
                name: "ContentHash",
                table: "ReleaseSources",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64);

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Releases",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(40)",
                oldUnicode: false,
                oldMaxLength: 40);

            migrationBuilder.AlterColumn<string>(
                name: "SocCode",
                table: "ProjectionsMatrix",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7);

            migrationBuilder.AlterColumn<string>(
                name: "AreaCode",
                table: "ProjectionsMatrix",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7);

            migrationBuilder.AlterColumn<string>(
                name: "AddedBy",
                table: "Organizations",
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(100)",
                oldUnicode: false,
                oldMaxLength: 100);

            migrationBuilder.AlterColumn<string>(
                name: "SocCode",
                table: "OnetOccupations",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7);

            migrationBuilder.AlterColumn<string>(
                name: "OnetCode",
                table: "OnetOccupations",
                type: "varchar(10)",
                unicode: false,
                maxLength: 10,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(10)",
                oldUnicode: false,
                oldMaxLength: 10);

            migrationBuilder.AlterColumn<string>(
                name: "ParentCode",
                table: "Occupations",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "SocCode",
                table: "Occupations",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7);

            migrationBuilder.AlterColumn<string>(
                name: "SocCode",
                table: "IOWage",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7);

            migrationBuilder.AlterColumn<string>(
                name: "AreaCode",
                table: "IOWage",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7);

            migrationBuilder.AlterColumn<string>(
                name: "RevokedBy",
                table: "Invitations",
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(100)",
                oldUnicode: false,
                oldMaxLength: 100,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "RequestId",
                table: "Invitations",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64);

            migrationBuilder.AlterColumn<string>(
                name: "IssuedBy",
                table: "Invitations",
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(100)",
                oldUnicode: false,
                oldMaxLength: 100);

            migrationBuilder.AlterColumn<string>(
                name: "PartCode",
                table: "HybridParts",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7);

            migrationBuilder.AlterColumn<string>(
                name: "HybridCode",
                table: "HybridParts",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7);

            migrationBuilder.AlterColumn<string>(
                name: "Key",
                table: "HandledActivities",
                type: "varchar(400)",
                unicode: false,
                maxLength: 400,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(400)",
                oldUnicode: false,
                oldMaxLength: 400);

            migrationBuilder.AlterColumn<string>(
                name: "AreaCode",
                table: "GeographyNames",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7);

            migrationBuilder.AlterColumn<string>(
                name: "WorkforceAreaCode",
                table: "Geographies",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ParentCode",
                table: "Geographies",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "AreaCode",
                table: "Geographies",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7);

            migrationBuilder.AlterColumn<string>(
                name: "FieldCode",
                table: "Fields",
                type: "varchar(80)",
                unicode: false,
                maxLength: 80,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(80)",
                oldUnicode: false,
                oldMaxLength: 80);

            migrationBuilder.AlterColumn<string>(
                name: "SocCode",
                table: "FieldOccupations",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7);

            migrationBuilder.AlterColumn<string>(
                name: "FieldCode",
                table: "FieldOccupations",
                type: "varchar(80)",
                unicode: false,
                maxLength: 80,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(80)",
                oldUnicode: false,
                oldMaxLength: 80);

            migrationBuilder.AlterColumn<string>(
                name: "FieldCode",
                table: "FieldNames",
                type: "varchar(80)",
                unicode: false,
                maxLength: 80,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(80)",
                oldUnicode: false,
                oldMaxLength: 80);

            migrationBuilder.AlterColumn<string>(
                name: "SocCode",
                table: "EntryRequirements",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7);

            migrationBuilder.AlterColumn<string>(
                name: "IdempotencyKey",
                table: "DirectLineActivities",
                type: "varchar(50)",
                unicode: false,
                maxLength: 50,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(50)",
                oldUnicode: false,
                oldMaxLength: 50,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ConversationId",
                table: "DirectLineActivities",
                type: "varchar(50)",
                unicode: false,
                maxLength: 50,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(50)",
                oldUnicode: false,
                oldMaxLength: 50);

            migrationBuilder.AlterColumn<DateTime>(
                name: "UpdatedAt",
                table: "ConversationStates",
                type: "datetime2",
                nullable: false,
                oldClrType: typeof(DateTimeOffset),
                oldType: "datetimeoffset");

            migrationBuilder.AlterColumn<string>(
                name: "Key",
                table: "ConversationStates",
                type: "varchar(400)",
                unicode: false,
                maxLength: 400,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(400)",
                oldUnicode: false,
                oldMaxLength: 400);

            migrationBuilder.AlterColumn<string>(
                name: "UserAadObjectId",
                table: "Conversations",
                type: "varchar(50)",
                unicode: false,
                maxLength: 50,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(50)",
                oldUnicode: false,
                oldMaxLength: 50,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Type",
                table: "Conversations",
                type: "varchar(20)",
                unicode: false,
                maxLength: 20,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(20)",
                oldUnicode: false,
                oldMaxLength: 20);

            migrationBuilder.AlterColumn<string>(
                name: "TenantId",
                table: "Conversations",
                type: "varchar(50)",
                unicode: false,
                maxLength: 50,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(50)",
                oldUnicode: false,
                oldMaxLength: 50,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "TeamId",
                table: "Conversations",
                type: "varchar(400)",
                unicode: false,
                maxLength: 400,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(400)",
                oldUnicode: false,
                oldMaxLength: 400,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "RetiredBecause",
                table: "Conversations",
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(100)",
                oldUnicode: false,
                oldMaxLength: 100,
                oldNullable: true);

            migrationBuilder.AlterColumn<DateTime>(
                name: "RetiredAt",
                table: "Conversations",
                type: "datetime2",
                nullable: true,
                oldClrType: typeof(DateTimeOffset),
                oldType: "datetimeoffset",
                oldNullable: true);

            migrationBuilder.AlterColumn<DateTime>(
                name: "ChangedAt",
                table: "Conversations",
                type: "datetime2",
                nullable: false,
                oldClrType: typeof(DateTimeOffset),
                oldType: "datetimeoffset");

            migrationBuilder.AlterColumn<string>(
                name: "ConversationId",
                table: "Conversations",
                type: "varchar(400)",
                unicode: false,
                maxLength: 400,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(400)",
                oldUnicode: false,
                oldMaxLength: 400);

            migrationBuilder.AlterColumn<string>(
                name: "ChannelId",
                table: "Conversations",
                type: "varchar(50)",
                unicode: false,
                maxLength: 50,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(50)",
                oldUnicode: false,
                oldMaxLength: 50);

            migrationBuilder.AlterColumn<string>(
                name: "TenantId",
                table: "ChannelPurposes",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(40)",
                oldUnicode: false,
                oldMaxLength: 40);

            migrationBuilder.AlterColumn<string>(
                name: "ConversationId",
                table: "ChannelPurposes",
                type: "varchar(400)",
                unicode: false,
                maxLength: 400,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(400)",
                oldUnicode: false,
                oldMaxLength: 400);

            migrationBuilder.AlterColumn<string>(
                name: "ChosenBy",
                table: "ChannelPurposes",
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(100)",
                oldUnicode: false,
                oldMaxLength: 100);

            migrationBuilder.AlterColumn<string>(
                name: "ChannelId",
                table: "ChannelPurposes",
                type: "varchar(50)",
                unicode: false,
                maxLength: 50,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(50)",
                oldUnicode: false,
                oldMaxLength: 50);

            migrationBuilder.AlterColumn<string>(
                name: "SocCode",
                table: "AlternateTitles",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7);

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

            migrationBuilder.AddPrimaryKey(name: "PK_Geographies", table: "Geographies", column: "AreaCode");
            migrationBuilder.AddPrimaryKey(name: "PK_GeographyNames", table: "GeographyNames", columns: new[] { "AreaCode", "Name" });
            migrationBuilder.AddPrimaryKey(name: "PK_Conversations", table: "Conversations", columns: new[] { "ChannelId", "ConversationId" });
            migrationBuilder.AddPrimaryKey(name: "PK_ConversationStates", table: "ConversationStates", column: "Key");
            migrationBuilder.AddPrimaryKey(name: "PK_DirectLineActivities", table: "DirectLineActivities", columns: new[] { "ConversationId", "Sequence" });
            migrationBuilder.AddPrimaryKey(name: "PK_HandledActivities", table: "HandledActivities", column: "Key");
            migrationBuilder.AddPrimaryKey(name: "PK_IOWage", table: "IOWage", columns: new[] { "SourceId", "AreaCode", "SocCode", "Level" });
            migrationBuilder.AddPrimaryKey(name: "PK_ProjectionsMatrix", table: "ProjectionsMatrix", columns: new[] { "SourceId", "AreaCode", "SocCode", "Level" });
            migrationBuilder.AddPrimaryKey(name: "PK_AlternateTitles", table: "AlternateTitles", columns: new[] { "SocCode", "Origin", "Title" });
            migrationBuilder.AddPrimaryKey(name: "PK_EntryRequirements", table: "EntryRequirements", columns: new[] { "SourceId", "SocCode" });
            migrationBuilder.AddPrimaryKey(name: "PK_Fields", table: "Fields", column: "FieldCode");
            migrationBuilder.AddPrimaryKey(name: "PK_FieldNames", table: "FieldNames", columns: new[] { "FieldCode", "Name" });
            migrationBuilder.AddPrimaryKey(name: "PK_FieldOccupations", table: "FieldOccupations", columns: new[] { "FieldCode", "SocCode" });
            migrationBuilder.AddPrimaryKey(name: "PK_HybridParts", table: "HybridParts", columns: new[] { "HybridCode", "PartCode" });
            migrationBuilder.AddPrimaryKey(name: "PK_Occupations", table: "Occupations", column: "SocCode");
            migrationBuilder.AddPrimaryKey(name: "PK_OnetOccupations", table: "OnetOccupations", column: "OnetCode");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // A column cannot be altered while a key is made of it.
            migrationBuilder.DropPrimaryKey(name: "PK_Geographies", table: "Geographies");
            migrationBuilder.DropPrimaryKey(name: "PK_GeographyNames", table: "GeographyNames");
            migrationBuilder.DropPrimaryKey(name: "PK_Conversations", table: "Conversations");
            migrationBuilder.DropPrimaryKey(name: "PK_ConversationStates", table: "ConversationStates");
            migrationBuilder.DropPrimaryKey(name: "PK_DirectLineActivities", table: "DirectLineActivities");
            migrationBuilder.DropPrimaryKey(name: "PK_HandledActivities", table: "HandledActivities");
            migrationBuilder.DropPrimaryKey(name: "PK_IOWage", table: "IOWage");
            migrationBuilder.DropPrimaryKey(name: "PK_ProjectionsMatrix", table: "ProjectionsMatrix");
            migrationBuilder.DropPrimaryKey(name: "PK_AlternateTitles", table: "AlternateTitles");
            migrationBuilder.DropPrimaryKey(name: "PK_EntryRequirements", table: "EntryRequirements");
            migrationBuilder.DropPrimaryKey(name: "PK_Fields", table: "Fields");
            migrationBuilder.DropPrimaryKey(name: "PK_FieldNames", table: "FieldNames");
            migrationBuilder.DropPrimaryKey(name: "PK_FieldOccupations", table: "FieldOccupations");
            migrationBuilder.DropPrimaryKey(name: "PK_HybridParts", table: "HybridParts");
            migrationBuilder.DropPrimaryKey(name: "PK_Occupations", table: "Occupations");
            migrationBuilder.DropPrimaryKey(name: "PK_OnetOccupations", table: "OnetOccupations");

            migrationBuilder.DropIndex(
                name: "IX_RoleGrants_TenantId_ObjectId_Role",
                table: "RoleGrants");

            migrationBuilder.DropIndex(
                name: "IX_ConversationStates_UpdatedAt",
                table: "ConversationStates");

            migrationBuilder.AlterColumn<string>(
                name: "WithdrawnBy",
                table: "RoleGrants",
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(100)",
                oldUnicode: false,
                oldMaxLength: 100,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "TenantId",
                table: "RoleGrants",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(40)",
                oldUnicode: false,
                oldMaxLength: 40,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "ObjectId",
                table: "RoleGrants",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(40)",
                oldUnicode: false,
                oldMaxLength: 40,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "GrantedBy",
                table: "RoleGrants",
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(100)",
                oldUnicode: false,
                oldMaxLength: 100,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Vintage",
                table: "ReleaseSources",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(40)",
                oldUnicode: false,
                oldMaxLength: 40,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "ContentHash",
                table: "ReleaseSources",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Releases",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(40)",
                oldUnicode: false,
                oldMaxLength: 40,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "SocCode",
                table: "ProjectionsMatrix",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "AreaCode",
                table: "ProjectionsMatrix",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "AddedBy",
                table: "Organizations",
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(100)",
                oldUnicode: false,
                oldMaxLength: 100,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "SocCode",
                table: "OnetOccupations",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "OnetCode",
                table: "OnetOccupations",
                type: "varchar(10)",
                unicode: false,
                maxLength: 10,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(10)",
                oldUnicode: false,
                oldMaxLength: 10,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "ParentCode",
                table: "Occupations",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "SocCode",
                table: "Occupations",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "SocCode",
                table: "IOWage",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "AreaCode",
                table: "IOWage",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "RevokedBy",
                table: "Invitations",
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(100)",
                oldUnicode: false,
                oldMaxLength: 100,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "RequestId",
                table: "Invitations",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "IssuedBy",
                table: "Invitations",
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(100)",
                oldUnicode: false,
                oldMaxLength: 100,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "PartCode",
                table: "HybridParts",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "HybridCode",
                table: "HybridParts",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Key",
                table: "HandledActivities",
                type: "varchar(400)",
                unicode: false,
                maxLength: 400,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(400)",
                oldUnicode: false,
                oldMaxLength: 400,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "AreaCode",
                table: "GeographyNames",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "WorkforceAreaCode",
                table: "Geographies",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "ParentCode",
                table: "Geographies",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "AreaCode",
                table: "Geographies",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "FieldCode",
                table: "Fields",
                type: "varchar(80)",
                unicode: false,
                maxLength: 80,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(80)",
                oldUnicode: false,
                oldMaxLength: 80,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "SocCode",
                table: "FieldOccupations",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "FieldCode",
                table: "FieldOccupations",
                type: "varchar(80)",
                unicode: false,
                maxLength: 80,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(80)",
                oldUnicode: false,
                oldMaxLength: 80,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "FieldCode",
                table: "FieldNames",
                type: "varchar(80)",
                unicode: false,
                maxLength: 80,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(80)",
                oldUnicode: false,
                oldMaxLength: 80,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "SocCode",
                table: "EntryRequirements",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "IdempotencyKey",
                table: "DirectLineActivities",
                type: "varchar(50)",
                unicode: false,
                maxLength: 50,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(50)",
                oldUnicode: false,
                oldMaxLength: 50,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "ConversationId",
                table: "DirectLineActivities",
                type: "varchar(50)",
                unicode: false,
                maxLength: 50,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(50)",
                oldUnicode: false,
                oldMaxLength: 50,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "UpdatedAt",
                table: "ConversationStates",
                type: "datetimeoffset",
                nullable: false,
                oldClrType: typeof(DateTime),
                oldType: "datetime2");

            migrationBuilder.AlterColumn<string>(
                name: "Key",
                table: "ConversationStates",
                type: "varchar(400)",
                unicode: false,
                maxLength: 400,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(400)",
                oldUnicode: false,
                oldMaxLength: 400,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "UserAadObjectId",
                table: "Conversations",
                type: "varchar(50)",
                unicode: false,
                maxLength: 50,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(50)",
                oldUnicode: false,
                oldMaxLength: 50,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "Type",
                table: "Conversations",
                type: "varchar(20)",
                unicode: false,
                maxLength: 20,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(20)",
                oldUnicode: false,
                oldMaxLength: 20,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "TenantId",
                table: "Conversations",
                type: "varchar(50)",
                unicode: false,
                maxLength: 50,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(50)",
                oldUnicode: false,
                oldMaxLength: 50,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "TeamId",
                table: "Conversations",
                type: "varchar(400)",
                unicode: false,
                maxLength: 400,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(400)",
                oldUnicode: false,
                oldMaxLength: 400,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "RetiredBecause",
                table: "Conversations",
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "varchar(100)",
                oldUnicode: false,
                oldMaxLength: 100,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "RetiredAt",
                table: "Conversations",
                type: "datetimeoffset",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "datetime2",
                oldNullable: true);

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "ChangedAt",
                table: "Conversations",
                type: "datetimeoffset",
                nullable: false,
                oldClrType: typeof(DateTime),
                oldType: "datetime2");

            migrationBuilder.AlterColumn<string>(
                name: "ConversationId",
                table: "Conversations",
                type: "varchar(400)",
                unicode: false,
                maxLength: 400,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(400)",
                oldUnicode: false,
                oldMaxLength: 400,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "ChannelId",
                table: "Conversations",
                type: "varchar(50)",
                unicode: false,
                maxLength: 50,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(50)",
                oldUnicode: false,
                oldMaxLength: 50,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "TenantId",
                table: "ChannelPurposes",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(40)",
                oldUnicode: false,
                oldMaxLength: 40,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "ConversationId",
                table: "ChannelPurposes",
                type: "varchar(400)",
                unicode: false,
                maxLength: 400,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(400)",
                oldUnicode: false,
                oldMaxLength: 400,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "ChosenBy",
                table: "ChannelPurposes",
                type: "varchar(100)",
                unicode: false,
                maxLength: 100,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(100)",
                oldUnicode: false,
                oldMaxLength: 100,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "ChannelId",
                table: "ChannelPurposes",
                type: "varchar(50)",
                unicode: false,
                maxLength: 50,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(50)",
                oldUnicode: false,
                oldMaxLength: 50,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "SocCode",
                table: "AlternateTitles",
                type: "varchar(7)",
                unicode: false,
                maxLength: 7,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(7)",
                oldUnicode: false,
                oldMaxLength: 7,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateIndex(
                name: "IX_RoleGrants_TenantId_ObjectId",
                table: "RoleGrants",
                columns: new[] { "TenantId", "ObjectId" });

            migrationBuilder.AddPrimaryKey(name: "PK_Geographies", table: "Geographies", column: "AreaCode");
            migrationBuilder.AddPrimaryKey(name: "PK_GeographyNames", table: "GeographyNames", columns: new[] { "AreaCode", "Name" });
            migrationBuilder.AddPrimaryKey(name: "PK_Conversations", table: "Conversations", columns: new[] { "ChannelId", "ConversationId" });
            migrationBuilder.AddPrimaryKey(name: "PK_ConversationStates", table: "ConversationStates", column: "Key");
            migrationBuilder.AddPrimaryKey(name: "PK_DirectLineActivities", table: "DirectLineActivities", columns: new[] { "ConversationId", "Sequence" });
            migrationBuilder.AddPrimaryKey(name: "PK_HandledActivities", table: "HandledActivities", column: "Key");
            migrationBuilder.AddPrimaryKey(name: "PK_IOWage", table: "IOWage", columns: new[] { "SourceId", "AreaCode", "SocCode", "Level" });
            migrationBuilder.AddPrimaryKey(name: "PK_ProjectionsMatrix", table: "ProjectionsMatrix", columns: new[] { "SourceId", "AreaCode", "SocCode", "Level" });
            migrationBuilder.AddPrimaryKey(name: "PK_AlternateTitles", table: "AlternateTitles", columns: new[] { "SocCode", "Origin", "Title" });
            migrationBuilder.AddPrimaryKey(name: "PK_EntryRequirements", table: "EntryRequirements", columns: new[] { "SourceId", "SocCode" });
            migrationBuilder.AddPrimaryKey(name: "PK_Fields", table: "Fields", column: "FieldCode");
            migrationBuilder.AddPrimaryKey(name: "PK_FieldNames", table: "FieldNames", columns: new[] { "FieldCode", "Name" });
            migrationBuilder.AddPrimaryKey(name: "PK_FieldOccupations", table: "FieldOccupations", columns: new[] { "FieldCode", "SocCode" });
            migrationBuilder.AddPrimaryKey(name: "PK_HybridParts", table: "HybridParts", columns: new[] { "HybridCode", "PartCode" });
            migrationBuilder.AddPrimaryKey(name: "PK_Occupations", table: "Occupations", column: "SocCode");
            migrationBuilder.AddPrimaryKey(name: "PK_OnetOccupations", table: "OnetOccupations", column: "OnetCode");
        }
    }
}
