using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LmiBot.Data;

/// <summary>A time on a clock, wherever that hangs: no moment, so it is in no time zone. PostgreSQL keeps it as <c>timestamp without time zone</c>.</summary>
internal sealed class WallClockConverter() : ValueConverter<DateTime, DateTime>(
    time => DateTime.SpecifyKind(time, DateTimeKind.Unspecified),
    time => DateTime.SpecifyKind(time, DateTimeKind.Unspecified));
