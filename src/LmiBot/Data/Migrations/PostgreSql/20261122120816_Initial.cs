using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace LmiBot.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AlternateTitles",
                columns: table => new
                {
                    SocCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Origin = table.Column<byte>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AlternateTitles", x => new { x.SocCode, x.Origin, x.Title });
                });

            migrationBuilder.CreateTable(
                name: "ChannelPurposes",
                columns: table => new
                {
                    Purpose = table.Column<byte>(type: "smallint", nullable: false),
                    TenantId = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    ChannelId = table.Column<string>(type: "character varying(50)", unicode: false, maxLength: 50, nullable: false, collation: "C"),
                    ConversationId = table.Column<string>(type: "character varying(400)", unicode: false, maxLength: 400, nullable: false, collation: "C"),
                    ChosenBy = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false, collation: "C"),
                    ChosenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChannelPurposes", x => x.Purpose);
                });

            migrationBuilder.CreateTable(
                name: "Conversations",
                columns: table => new
                {
                    ChannelId = table.Column<string>(type: "character varying(50)", unicode: false, maxLength: 50, nullable: false, collation: "C"),
                    ConversationId = table.Column<string>(type: "character varying(400)", unicode: false, maxLength: 400, nullable: false, collation: "C"),
                    Type = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: false, collation: "C"),
                    ServiceUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    TenantId = table.Column<string>(type: "character varying(50)", unicode: false, maxLength: 50, nullable: true, collation: "C"),
                    TeamId = table.Column<string>(type: "character varying(400)", unicode: false, maxLength: 400, nullable: true, collation: "C"),
                    TeamName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    BotId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    UserId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    UserAadObjectId = table.Column<string>(type: "character varying(50)", unicode: false, maxLength: 50, nullable: true, collation: "C"),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RetiredBecause = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conversations", x => new { x.ChannelId, x.ConversationId });
                });

            migrationBuilder.CreateTable(
                name: "ConversationStates",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(400)", unicode: false, maxLength: 400, nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConversationStates", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Deliveries",
                columns: table => new
                {
                    DeliveryId = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "character varying(200)", unicode: false, maxLength: 200, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(50)", unicode: false, maxLength: 50, nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "character varying(200)", unicode: false, maxLength: 200, nullable: false, collation: "C"),
                    Batch = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: true, collation: "C"),
                    ChannelId = table.Column<string>(type: "character varying(50)", unicode: false, maxLength: 50, nullable: false, collation: "C"),
                    ConversationId = table.Column<string>(type: "character varying(400)", unicode: false, maxLength: 400, nullable: false, collation: "C"),
                    State = table.Column<byte>(type: "smallint", nullable: false),
                    Hold = table.Column<byte>(type: "smallint", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    NotBefore = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LeasedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LeasedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    MayRepeat = table.Column<bool>(type: "boolean", nullable: false),
                    NotWrittenSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SettledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SentConversationId = table.Column<string>(type: "character varying(400)", unicode: false, maxLength: 400, nullable: true, collation: "C"),
                    SentActivityId = table.Column<string>(type: "character varying(200)", unicode: false, maxLength: 200, nullable: true, collation: "C"),
                    Problem = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => x.DeliveryId);
                });

            migrationBuilder.CreateTable(
                name: "DirectLineActivities",
                columns: table => new
                {
                    ConversationId = table.Column<string>(type: "character varying(50)", unicode: false, maxLength: 50, nullable: false, collation: "C"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    IdempotencyKey = table.Column<string>(type: "character varying(50)", unicode: false, maxLength: 50, nullable: true, collation: "C"),
                    Json = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    AppendedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectLineActivities", x => new { x.ConversationId, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "Employers",
                columns: table => new
                {
                    EmployerId = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Employers", x => x.EmployerId);
                });

            migrationBuilder.CreateTable(
                name: "FieldNames",
                columns: table => new
                {
                    FieldCode = table.Column<string>(type: "character varying(80)", unicode: false, maxLength: 80, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FieldNames", x => new { x.FieldCode, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "FieldOccupations",
                columns: table => new
                {
                    FieldCode = table.Column<string>(type: "character varying(80)", unicode: false, maxLength: 80, nullable: false, collation: "C"),
                    SocCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FieldOccupations", x => new { x.FieldCode, x.SocCode });
                });

            migrationBuilder.CreateTable(
                name: "Fields",
                columns: table => new
                {
                    FieldCode = table.Column<string>(type: "character varying(80)", unicode: false, maxLength: 80, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<byte>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Fields", x => x.FieldCode);
                });

            migrationBuilder.CreateTable(
                name: "Geographies",
                columns: table => new
                {
                    AreaCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: false, collation: "C"),
                    Type = table.Column<byte>(type: "smallint", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ParentCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: true, collation: "C"),
                    WorkforceAreaCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Geographies", x => x.AreaCode);
                });

            migrationBuilder.CreateTable(
                name: "GeographyNames",
                columns: table => new
                {
                    AreaCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<byte>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GeographyNames", x => new { x.AreaCode, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "HandledActivities",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(400)", unicode: false, maxLength: 400, nullable: false, collation: "C"),
                    StateBefore = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    ClaimedAt = table.Column<long>(type: "bigint", nullable: false),
                    IsAnswered = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandledActivities", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "HybridParts",
                columns: table => new
                {
                    HybridCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: false, collation: "C"),
                    PartCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HybridParts", x => new { x.HybridCode, x.PartCode });
                });

            migrationBuilder.CreateTable(
                name: "Occupations",
                columns: table => new
                {
                    SocCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Level = table.Column<byte>(type: "smallint", nullable: false),
                    ParentCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Occupations", x => x.SocCode);
                });

            migrationBuilder.CreateTable(
                name: "OnetOccupations",
                columns: table => new
                {
                    OnetCode = table.Column<string>(type: "character varying(10)", unicode: false, maxLength: 10, nullable: false, collation: "C"),
                    SocCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    JobZone = table.Column<byte>(type: "smallint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OnetOccupations", x => x.OnetCode);
                });

            migrationBuilder.CreateTable(
                name: "Organizations",
                columns: table => new
                {
                    OrganizationId = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    NormalizedName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    AddedBy = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false, collation: "C"),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organizations", x => x.OrganizationId);
                });

            migrationBuilder.CreateTable(
                name: "Releases",
                columns: table => new
                {
                    ReleaseId = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    Kind = table.Column<byte>(type: "smallint", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PublishedBy = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: true, collation: "C"),
                    ConfirmedWarnings = table.Column<string>(type: "character varying(1000)", unicode: false, maxLength: 1000, nullable: true, collation: "C"),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: true, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Releases", x => x.ReleaseId);
                });

            migrationBuilder.CreateTable(
                name: "Subscriptions",
                columns: table => new
                {
                    SubscriptionId = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ChannelId = table.Column<string>(type: "character varying(50)", unicode: false, maxLength: 50, nullable: false, collation: "C"),
                    ConversationId = table.Column<string>(type: "character varying(400)", unicode: false, maxLength: 400, nullable: false, collation: "C"),
                    FieldCode = table.Column<string>(type: "character varying(80)", unicode: false, maxLength: 80, nullable: false, collation: "C"),
                    AreaCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: false, collation: "C"),
                    Audience = table.Column<byte>(type: "smallint", nullable: false),
                    TimeZone = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: true, collation: "C"),
                    State = table.Column<byte>(type: "smallint", nullable: false),
                    StoppedBecause = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: true, collation: "C"),
                    CreatedBy = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedBy = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false, collation: "C"),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscriptions", x => x.SubscriptionId);
                });

            migrationBuilder.CreateTable(
                name: "EmployerSpellings",
                columns: table => new
                {
                    NormalizedName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    EmployerId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmployerSpellings", x => x.NormalizedName);
                    table.ForeignKey(
                        name: "FK_EmployerSpellings_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "EmployerId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HiringEvents",
                columns: table => new
                {
                    HiringEventId = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Status = table.Column<byte>(type: "smallint", nullable: false),
                    Kind = table.Column<byte>(type: "smallint", nullable: false),
                    EmployerId = table.Column<int>(type: "integer", nullable: false),
                    EmployerName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Site = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    AreaCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: true, collation: "C"),
                    GainedLeast = table.Column<int>(type: "integer", nullable: true),
                    GainedMost = table.Column<int>(type: "integer", nullable: true),
                    LostLeast = table.Column<int>(type: "integer", nullable: true),
                    LostMost = table.Column<int>(type: "integer", nullable: true),
                    GainedIsAbout = table.Column<bool>(type: "boolean", nullable: false),
                    LostIsAbout = table.Column<bool>(type: "boolean", nullable: false),
                    AnnouncedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    EffectiveTo = table.Column<DateOnly>(type: "date", nullable: true),
                    InPhases = table.Column<bool>(type: "boolean", nullable: false),
                    EndsFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    EndsTo = table.Column<DateOnly>(type: "date", nullable: true),
                    ListedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IsTemporary = table.Column<bool>(type: "boolean", nullable: true),
                    IsWholeSite = table.Column<bool>(type: "boolean", nullable: true),
                    Industry = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    NaicsCode = table.Column<string>(type: "character varying(6)", unicode: false, maxLength: 6, nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    SiteHeadcount = table.Column<int>(type: "integer", nullable: true),
                    MayBePublished = table.Column<bool>(type: "boolean", nullable: false),
                    PublishFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    LoggedBy = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false, collation: "C"),
                    OrganizationId = table.Column<int>(type: "integer", nullable: true),
                    LoggedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReporterChannelId = table.Column<string>(type: "character varying(50)", unicode: false, maxLength: 50, nullable: true, collation: "C"),
                    ReporterConversationId = table.Column<string>(type: "character varying(400)", unicode: false, maxLength: 400, nullable: true, collation: "C"),
                    UpdatesId = table.Column<int>(type: "integer", nullable: true),
                    RequestId = table.Column<string>(type: "character varying(400)", unicode: false, maxLength: 400, nullable: true, collation: "C"),
                    MergedIntoId = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HiringEvents", x => x.HiringEventId);
                    table.ForeignKey(
                        name: "FK_HiringEvents_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "EmployerId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HiringEvents_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "OrganizationId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    InvitationId = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RequestId = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false, collation: "C"),
                    OrganizationId = table.Column<int>(type: "integer", nullable: false),
                    Role = table.Column<byte>(type: "smallint", nullable: false),
                    IssuedBy = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false, collation: "C"),
                    IssuedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MostUses = table.Column<int>(type: "integer", nullable: false),
                    Uses = table.Column<int>(type: "integer", nullable: false),
                    RevokedBy = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: true, collation: "C"),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.InvitationId);
                    table.ForeignKey(
                        name: "FK_Invitations_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "OrganizationId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoleGrants",
                columns: table => new
                {
                    RoleGrantId = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TenantId = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    ObjectId = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    Role = table.Column<byte>(type: "smallint", nullable: false),
                    OrganizationId = table.Column<int>(type: "integer", nullable: true),
                    GrantedBy = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false, collation: "C"),
                    GrantedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WithdrawnBy = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: true, collation: "C"),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleGrants", x => x.RoleGrantId);
                    table.ForeignKey(
                        name: "FK_RoleGrants_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "OrganizationId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DigestRuns",
                columns: table => new
                {
                    DigestRunId = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReleaseId = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<byte>(type: "smallint", nullable: false),
                    SendAt = table.Column<DateTime>(type: "timestamp without time zone", nullable: true),
                    ApprovedBy = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false, collation: "C"),
                    ApprovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OverAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Corrections = table.Column<int>(type: "integer", nullable: false),
                    CorrectedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigestRuns", x => x.DigestRunId);
                    table.ForeignKey(
                        name: "FK_DigestRuns_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "ReleaseId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReleaseSources",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReleaseId = table.Column<int>(type: "integer", nullable: false),
                    Program = table.Column<byte>(type: "smallint", nullable: false),
                    Vintage = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ContentHash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false, collation: "C"),
                    RowCount = table.Column<int>(type: "integer", nullable: false),
                    ImportedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReleaseSources", x => x.SourceId);
                    table.ForeignKey(
                        name: "FK_ReleaseSources_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "ReleaseId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HiringEventChanges",
                columns: table => new
                {
                    HiringEventChangeId = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    HiringEventId = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false, collation: "C"),
                    Action = table.Column<byte>(type: "smallint", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Before = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    After = table.Column<string>(type: "text", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HiringEventChanges", x => x.HiringEventChangeId);
                    table.ForeignKey(
                        name: "FK_HiringEventChanges_HiringEvents_HiringEventId",
                        column: x => x.HiringEventId,
                        principalTable: "HiringEvents",
                        principalColumn: "HiringEventId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HiringEventOccupations",
                columns: table => new
                {
                    HiringEventId = table.Column<int>(type: "integer", nullable: false),
                    SocCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HiringEventOccupations", x => new { x.HiringEventId, x.SocCode });
                    table.ForeignKey(
                        name: "FK_HiringEventOccupations_HiringEvents_HiringEventId",
                        column: x => x.HiringEventId,
                        principalTable: "HiringEvents",
                        principalColumn: "HiringEventId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HiringEventReports",
                columns: table => new
                {
                    HiringEventReportId = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    HiringEventId = table.Column<int>(type: "integer", nullable: false),
                    Source = table.Column<byte>(type: "smallint", nullable: false),
                    NoticeState = table.Column<string>(type: "character varying(2)", unicode: false, maxLength: 2, nullable: true, collation: "C"),
                    NoticeId = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true, collation: "C"),
                    IsAmendment = table.Column<bool>(type: "boolean", nullable: false),
                    ReportedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    EmployerName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Site = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    CountyCode = table.Column<string>(type: "character varying(5)", unicode: false, maxLength: 5, nullable: true, collation: "C"),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Jobs = table.Column<int>(type: "integer", nullable: true),
                    LayoffType = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: true, collation: "C"),
                    IsTemporary = table.Column<bool>(type: "boolean", nullable: true),
                    NaicsCode = table.Column<string>(type: "character varying(6)", unicode: false, maxLength: 6, nullable: true, collation: "C"),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HiringEventReports", x => x.HiringEventReportId);
                    table.ForeignKey(
                        name: "FK_HiringEventReports_HiringEvents_HiringEventId",
                        column: x => x.HiringEventId,
                        principalTable: "HiringEvents",
                        principalColumn: "HiringEventId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EntryRequirements",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "integer", nullable: false),
                    SocCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: false, collation: "C"),
                    Year = table.Column<short>(type: "smallint", nullable: false),
                    Education = table.Column<byte>(type: "smallint", nullable: false),
                    Experience = table.Column<byte>(type: "smallint", nullable: false),
                    Training = table.Column<byte>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EntryRequirements", x => new { x.SourceId, x.SocCode });
                    table.ForeignKey(
                        name: "FK_EntryRequirements_ReleaseSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "ReleaseSources",
                        principalColumn: "SourceId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Industry",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "integer", nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: false, collation: "C"),
                    IndustryCode = table.Column<string>(type: "character varying(6)", unicode: false, maxLength: 6, nullable: false, collation: "C"),
                    Ownership = table.Column<byte>(type: "smallint", nullable: false),
                    PeriodYear = table.Column<short>(type: "smallint", nullable: false),
                    Period = table.Column<byte>(type: "smallint", nullable: false),
                    Establishments = table.Column<int>(type: "integer", nullable: false),
                    Month1Employment = table.Column<int>(type: "integer", nullable: true),
                    Month2Employment = table.Column<int>(type: "integer", nullable: true),
                    Month3Employment = table.Column<int>(type: "integer", nullable: true),
                    TotalWages = table.Column<long>(type: "bigint", nullable: true),
                    AverageWeeklyWage = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Industry", x => new { x.SourceId, x.AreaCode, x.IndustryCode, x.Ownership, x.PeriodYear, x.Period });
                    table.ForeignKey(
                        name: "FK_Industry_ReleaseSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "ReleaseSources",
                        principalColumn: "SourceId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "IOWage",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "integer", nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: false, collation: "C"),
                    SocCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: false, collation: "C"),
                    Level = table.Column<byte>(type: "smallint", nullable: false),
                    PeriodYear = table.Column<short>(type: "smallint", nullable: false),
                    Employment = table.Column<int>(type: "integer", nullable: true),
                    EmploymentPrse = table.Column<double>(type: "double precision", nullable: true),
                    LocationQuotient = table.Column<double>(type: "double precision", nullable: true),
                    JobsPer1000 = table.Column<double>(type: "double precision", nullable: true),
                    HourlyMean = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    HourlyPct10 = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    HourlyPct25 = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    HourlyMedian = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    HourlyPct75 = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    HourlyPct90 = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    AnnualMean = table.Column<int>(type: "integer", nullable: true),
                    AnnualPct10 = table.Column<int>(type: "integer", nullable: true),
                    AnnualPct25 = table.Column<int>(type: "integer", nullable: true),
                    AnnualMedian = table.Column<int>(type: "integer", nullable: true),
                    AnnualPct75 = table.Column<int>(type: "integer", nullable: true),
                    AnnualPct90 = table.Column<int>(type: "integer", nullable: true),
                    MeanPrse = table.Column<double>(type: "double precision", nullable: true),
                    NotPublished = table.Column<int>(type: "integer", nullable: false),
                    TopCoded = table.Column<int>(type: "integer", nullable: false),
                    PayBasis = table.Column<byte>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IOWage", x => new { x.SourceId, x.AreaCode, x.SocCode, x.Level });
                    table.ForeignKey(
                        name: "FK_IOWage_ReleaseSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "ReleaseSources",
                        principalColumn: "SourceId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "JobPostingsChange",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "integer", nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: false, collation: "C"),
                    WeekEnding = table.Column<DateOnly>(type: "date", nullable: false),
                    All = table.Column<double>(type: "double precision", nullable: true),
                    Manufacturing = table.Column<double>(type: "double precision", nullable: true),
                    FinancialActivities = table.Column<double>(type: "double precision", nullable: true),
                    ProfessionalAndBusiness = table.Column<double>(type: "double precision", nullable: true),
                    EducationAndHealth = table.Column<double>(type: "double precision", nullable: true),
                    LeisureAndHospitality = table.Column<double>(type: "double precision", nullable: true),
                    JobZone1 = table.Column<double>(type: "double precision", nullable: true),
                    JobZone2 = table.Column<double>(type: "double precision", nullable: true),
                    JobZones1And2 = table.Column<double>(type: "double precision", nullable: true),
                    JobZone3 = table.Column<double>(type: "double precision", nullable: true),
                    JobZone4 = table.Column<double>(type: "double precision", nullable: true),
                    JobZone5 = table.Column<double>(type: "double precision", nullable: true),
                    JobZones3To5 = table.Column<double>(type: "double precision", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobPostingsChange", x => new { x.SourceId, x.AreaCode, x.WeekEnding });
                    table.ForeignKey(
                        name: "FK_JobPostingsChange_ReleaseSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "ReleaseSources",
                        principalColumn: "SourceId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "JobPostingsIndex",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "integer", nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: false, collation: "C"),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Index = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobPostingsIndex", x => new { x.SourceId, x.AreaCode, x.Date });
                    table.ForeignKey(
                        name: "FK_JobPostingsIndex_ReleaseSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "ReleaseSources",
                        principalColumn: "SourceId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LaborForce",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "integer", nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: false, collation: "C"),
                    PeriodYear = table.Column<short>(type: "smallint", nullable: false),
                    Period = table.Column<byte>(type: "smallint", nullable: false),
                    UnemploymentRate = table.Column<double>(type: "double precision", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LaborForce", x => new { x.SourceId, x.AreaCode, x.PeriodYear, x.Period });
                    table.ForeignKey(
                        name: "FK_LaborForce_ReleaseSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "ReleaseSources",
                        principalColumn: "SourceId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProjectionsMatrix",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "integer", nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: false, collation: "C"),
                    SocCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: false, collation: "C"),
                    Level = table.Column<byte>(type: "smallint", nullable: false),
                    BaseYear = table.Column<short>(type: "smallint", nullable: false),
                    ProjectedYear = table.Column<short>(type: "smallint", nullable: false),
                    BaseEmployment = table.Column<int>(type: "integer", nullable: false),
                    ProjectedEmployment = table.Column<int>(type: "integer", nullable: false),
                    NumericChange = table.Column<int>(type: "integer", nullable: false),
                    PercentChange = table.Column<double>(type: "double precision", nullable: false),
                    AnnualOpenings = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProjectionsMatrix", x => new { x.SourceId, x.AreaCode, x.SocCode, x.Level });
                    table.ForeignKey(
                        name: "FK_ProjectionsMatrix_ReleaseSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "ReleaseSources",
                        principalColumn: "SourceId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReleaseContents",
                columns: table => new
                {
                    ReleaseId = table.Column<int>(type: "integer", nullable: false),
                    SourceId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReleaseContents", x => new { x.ReleaseId, x.SourceId });
                    table.ForeignKey(
                        name: "FK_ReleaseContents_ReleaseSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "ReleaseSources",
                        principalColumn: "SourceId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReleaseContents_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "ReleaseId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UIClaims",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "integer", nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(7)", unicode: false, maxLength: 7, nullable: false, collation: "C"),
                    WeekEnding = table.Column<DateOnly>(type: "date", nullable: false),
                    InitialClaims = table.Column<int>(type: "integer", nullable: true),
                    ContinuedClaims = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UIClaims", x => new { x.SourceId, x.AreaCode, x.WeekEnding });
                    table.ForeignKey(
                        name: "FK_UIClaims_ReleaseSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "ReleaseSources",
                        principalColumn: "SourceId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ConversationStates_UpdatedAt",
                table: "ConversationStates",
                column: "UpdatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_Batch_State",
                table: "Deliveries",
                columns: new[] { "Batch", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_Key",
                table: "Deliveries",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_State_Hold_NotBefore",
                table: "Deliveries",
                columns: new[] { "State", "Hold", "NotBefore" });

            migrationBuilder.CreateIndex(
                name: "IX_DigestRuns_ReleaseId",
                table: "DigestRuns",
                column: "ReleaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DirectLineActivities_AppendedAt",
                table: "DirectLineActivities",
                column: "AppendedAt");

            migrationBuilder.CreateIndex(
                name: "IX_DirectLineActivities_ConversationId_IdempotencyKey",
                table: "DirectLineActivities",
                columns: new[] { "ConversationId", "IdempotencyKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EmployerSpellings_EmployerId",
                table: "EmployerSpellings",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_HandledActivities_ClaimedAt",
                table: "HandledActivities",
                column: "ClaimedAt");

            migrationBuilder.CreateIndex(
                name: "IX_HiringEventChanges_HiringEventId",
                table: "HiringEventChanges",
                column: "HiringEventId");

            migrationBuilder.CreateIndex(
                name: "IX_HiringEventOccupations_SocCode",
                table: "HiringEventOccupations",
                column: "SocCode");

            migrationBuilder.CreateIndex(
                name: "IX_HiringEventReports_HiringEventId",
                table: "HiringEventReports",
                column: "HiringEventId");

            migrationBuilder.CreateIndex(
                name: "IX_HiringEventReports_NoticeState_NoticeId",
                table: "HiringEventReports",
                columns: new[] { "NoticeState", "NoticeId" },
                unique: true,
                filter: "\"NoticeId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_HiringEvents_AreaCode_ListedOn",
                table: "HiringEvents",
                columns: new[] { "AreaCode", "ListedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_HiringEvents_EmployerId",
                table: "HiringEvents",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_HiringEvents_OrganizationId",
                table: "HiringEvents",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_HiringEvents_RequestId",
                table: "HiringEvents",
                column: "RequestId",
                unique: true,
                filter: "\"RequestId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_HiringEvents_Status_ListedOn",
                table: "HiringEvents",
                columns: new[] { "Status", "ListedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_OrganizationId",
                table: "Invitations",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_RequestId",
                table: "Invitations",
                column: "RequestId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_NormalizedName",
                table: "Organizations",
                column: "NormalizedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseContents_SourceId",
                table: "ReleaseContents",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Releases_Name",
                table: "Releases",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseSources_ReleaseId_Program_Vintage_FileName",
                table: "ReleaseSources",
                columns: new[] { "ReleaseId", "Program", "Vintage", "FileName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoleGrants_OrganizationId",
                table: "RoleGrants",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleGrants_TenantId_ObjectId_Role",
                table: "RoleGrants",
                columns: new[] { "TenantId", "ObjectId", "Role" },
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_ChannelId_ConversationId_FieldCode_AreaCode_A~",
                table: "Subscriptions",
                columns: new[] { "ChannelId", "ConversationId", "FieldCode", "AreaCode", "Audience" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_State_SubscriptionId",
                table: "Subscriptions",
                columns: new[] { "State", "SubscriptionId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AlternateTitles");

            migrationBuilder.DropTable(
                name: "ChannelPurposes");

            migrationBuilder.DropTable(
                name: "Conversations");

            migrationBuilder.DropTable(
                name: "ConversationStates");

            migrationBuilder.DropTable(
                name: "Deliveries");

            migrationBuilder.DropTable(
                name: "DigestRuns");

            migrationBuilder.DropTable(
                name: "DirectLineActivities");

            migrationBuilder.DropTable(
                name: "EmployerSpellings");

            migrationBuilder.DropTable(
                name: "EntryRequirements");

            migrationBuilder.DropTable(
                name: "FieldNames");

            migrationBuilder.DropTable(
                name: "FieldOccupations");

            migrationBuilder.DropTable(
                name: "Fields");

            migrationBuilder.DropTable(
                name: "Geographies");

            migrationBuilder.DropTable(
                name: "GeographyNames");

            migrationBuilder.DropTable(
                name: "HandledActivities");

            migrationBuilder.DropTable(
                name: "HiringEventChanges");

            migrationBuilder.DropTable(
                name: "HiringEventOccupations");

            migrationBuilder.DropTable(
                name: "HiringEventReports");

            migrationBuilder.DropTable(
                name: "HybridParts");

            migrationBuilder.DropTable(
                name: "Industry");

            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "IOWage");

            migrationBuilder.DropTable(
                name: "JobPostingsChange");

            migrationBuilder.DropTable(
                name: "JobPostingsIndex");

            migrationBuilder.DropTable(
                name: "LaborForce");

            migrationBuilder.DropTable(
                name: "Occupations");

            migrationBuilder.DropTable(
                name: "OnetOccupations");

            migrationBuilder.DropTable(
                name: "ProjectionsMatrix");

            migrationBuilder.DropTable(
                name: "ReleaseContents");

            migrationBuilder.DropTable(
                name: "RoleGrants");

            migrationBuilder.DropTable(
                name: "Subscriptions");

            migrationBuilder.DropTable(
                name: "UIClaims");

            migrationBuilder.DropTable(
                name: "HiringEvents");

            migrationBuilder.DropTable(
                name: "ReleaseSources");

            migrationBuilder.DropTable(
                name: "Employers");

            migrationBuilder.DropTable(
                name: "Organizations");

            migrationBuilder.DropTable(
                name: "Releases");
        }
    }
}
