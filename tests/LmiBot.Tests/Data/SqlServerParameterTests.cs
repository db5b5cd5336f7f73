using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.Data;

/// <summary>Commands with parameters need the assembly Microsoft.SqlServer.Server, which the build itself does not miss.</summary>
public sealed class SqlServerParameterTests
{
    [Fact]
    public void The_runtime_can_compile_the_method_that_writes_a_parameter()
    {
        var parser = typeof(SqlConnection).Assembly.GetType("Microsoft.Data.SqlClient.TdsParser", throwOnError: true)!;
        var methods = parser.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
            .Where(method => method.Name == "TDSExecuteRPCAddParameter")
            .ToList();
        Assert.NotEmpty(methods);
        Assert.All(methods, method => RuntimeHelpers.PrepareMethod(method.MethodHandle));
    }

    [Fact]
    public async Task A_command_with_parameters_reaches_the_server()
    {
        using var server = new TdsServer();
        var title = "Welders";
        var code = "51-4121";
        await using (var db = Contexts.SqlServer(server.ConnectionString))
        {
            var affected = await db.Occupations
                .Where(occupation => occupation.SocCode == code)
                .ExecuteUpdateAsync(set => set.SetProperty(occupation => occupation.Title, title), TestContext.Current.CancellationToken);
            Assert.Equal(1, affected);
        }

        await server.Completion;
        var call = Assert.Single(server.Calls);
        Assert.True(call.AsSpan().IndexOf(Encoding.Unicode.GetBytes("UPDATE [o]")) > 0, "the statement");
        Assert.True(call.AsSpan().IndexOf(Encoding.Unicode.GetBytes(title)) > 0, "an nvarchar parameter");
        Assert.True(call.AsSpan().IndexOf(Encoding.ASCII.GetBytes(code)) > 0, "a varchar parameter");
    }
}
