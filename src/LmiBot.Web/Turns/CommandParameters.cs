using System.Data;
using System.Data.Common;

namespace LmiBot.Web.Turns;

internal static class CommandParameters
{
    public static DbParameter Add(this DbCommand command, string name, DbType type, object? value = null)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.DbType = type;
        parameter.Value = value;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
