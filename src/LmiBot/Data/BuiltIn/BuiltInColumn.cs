using System.Globalization;
using System.Runtime.CompilerServices;
using LmiBot.Data.Importing;
using LmiBot.Data.Importing.Files;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LmiBot.Data.BuiltIn;

/// <summary>A column of a built-in table: one property, as text. An empty cell stands for the default of a property that need not be set.</summary>
internal sealed class BuiltInColumn(IProperty property)
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private readonly Type _type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
    private readonly bool _isRequired = Attribute.IsDefined(property.PropertyInfo!, typeof(RequiredMemberAttribute));
    private readonly object? _default = property.ClrType.IsValueType ? Activator.CreateInstance(property.ClrType) : null;

    public string Heading => property.Name;

    /// <summary>Whether it names a <see cref="ReleaseSource"/>, which bears another number in each database.</summary>
    public bool IsSource { get; } = property.Name == nameof(ReleaseSource.SourceId);

    /// <summary>Whether it names a <see cref="Release"/>, likewise.</summary>
    public bool IsRelease { get; } = property.Name == nameof(Release.ReleaseId);

    public bool IsKey => property.IsPrimaryKey();

    public object? Value(object row) => property.PropertyInfo!.GetValue(row);

    public void Set(object row, object value) => property.PropertyInfo!.SetValue(row, value);

    public string Format(object? value) => !_isRequired && Equals(value, _default) ? "" : value switch
    {
        decimal number => number.ToString("0.##", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture),
        DateTime time => time.ToString(Instant, CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>Sets the property of a row to what the cell says.</summary>
    /// <exception cref="ImportException">The cell holds something else.</exception>
    public void Read(Table table, Column column, object row)
    {
        var text = table[column];
        if (text.Length == 0 && !_isRequired)
            return;
        if (text.Length == 0 || text.Length > (property.GetMaxLength() ?? int.MaxValue) || Parse(text) is not { } value)
            throw table.Fault(column, Expected());
        Set(row, value);
    }

    private object? Parse(string text)
    {
        if (_type.IsEnum)
            return char.IsAsciiLetter(text[0]) && Enum.TryParse(_type, text, out var member) ? member : null;
        return Type.GetTypeCode(_type) switch
        {
            TypeCode.String => text,
            TypeCode.Boolean => text switch { "True" => true, "False" => false, _ => null },
            TypeCode.Byte => Parse<byte>(text),
            TypeCode.Int16 => Parse<short>(text),
            TypeCode.Int32 => Parse<int>(text),
            TypeCode.Int64 => Parse<long>(text),
            TypeCode.Double => Parse<double>(text),
            TypeCode.Decimal => Parse<decimal>(text),
            TypeCode.DateTime => DateTime.TryParseExact(text, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null,
            _ when _type == typeof(DateOnly) => Parse<DateOnly>(text),
            _ when _type == typeof(DateTimeOffset) => Parse<DateTimeOffset>(text),
            _ => throw new InvalidOperationException($"{property} has a type that no column is written for."),
        };
    }

    private static object? Parse<T>(string text)
        where T : struct, IParsable<T> => T.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null;

    private string Expected() => _type switch
    {
        { IsEnum: true } => $"one of {string.Join(", ", Enum.GetNames(_type))}",
        _ when _type == typeof(string) => $"a text of at most {property.GetMaxLength()} characters",
        _ when _type == typeof(DateTimeOffset) || _type == typeof(DateTime) => "a date and time",
        _ when _type == typeof(DateOnly) => "a day",
        _ when _type == typeof(bool) => "True or False",
        _ => "a number",
    };
}
