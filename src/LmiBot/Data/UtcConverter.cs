using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LmiBot.Data;

/// <summary>Every time in the database but one of a <see cref="WallClockConverter"/> is UTC, and says so when it is read; SQLite and SQL Server forget it.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    time => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc),
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
