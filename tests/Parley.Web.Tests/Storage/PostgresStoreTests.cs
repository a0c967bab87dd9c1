using System.Data.Common;
using Dapper;
using Npgsql;

namespace Parley.Web.Tests;

/// <summary>The store in PostgreSQL: what both databases share, and what only a server can do.</summary>
public sealed class PostgresStoreTests : WorkbenchStoreTests
{
    private readonly Lazy<Task<string>> _connection = new(TestPostgres.NewSchema);

    protected override async Task<IWorkbenchStore> OpenIt() =>
        await WorkbenchStores.OpenPostgres(await _connection.Value, Time, Now);

    protected override async Task<DbConnection> Beside() => await TestPostgres.Beside(await _connection.Value);

    [Fact]
    public async Task A_server_that_is_not_there_is_one_line()
    {
        // The port of a socket that was closed again: nobody listens there.
        using var socket = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        socket.Start();
        var port = ((System.Net.IPEndPoint)socket.LocalEndpoint).Port;
        socket.Stop();
        var message = await Refused("cannot be reached", () => WorkbenchStores.OpenPostgres($"Host=127.0.0.1;Port={port};Username=a;Password=secret;Database=d", Time, Now));
        Assert.Contains($"127.0.0.1:{port}", message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", message, StringComparison.Ordinal);
        await Refused("cannot be reached", () => WorkbenchStores.OpenPostgres("Host=/nowhere/at/all;Username=a;Database=d", Time, Now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hunter2")]
    [InlineData("Host=;Password=hunter2")]
    [InlineData("Hast=localhost;Password=hunter2")]
    [InlineData("Host=localhost;Port=hunter2")]
    [InlineData("postgres://a:hunter2@")]
    [InlineData("postgres://a:hunter2@h/d?colour=blue")]
    public async Task What_is_no_connection_string_is_one_line_without_the_password(string text)
    {
        var message = await Refused("no connection string", () => WorkbenchStores.OpenPostgres(text, Time, Now));
        Assert.DoesNotContain("hunter2", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_forms_of_an_address_are_read()
    {
        var read = PostgresAddress.Read("postgresql://ada:p%40ss@db.example:5433/cases?sslmode=verify-full");
        Assert.Equal(("db.example", 5433, "ada", "p@ss", "cases", SslMode.VerifyFull), (read.Host, read.Port, read.Username, read.Password, read.Database, read.SslMode));
        Assert.Equal("cases", PostgresAddress.Read("Host=h;Database=cases").Database);
    }

    [Fact]
    public async Task A_wrong_password_a_wrong_database_and_no_rights_are_one_line_each()
    {
        var right = new NpgsqlConnectionStringBuilder(TestPostgres.Required()) { Host = "127.0.0.1" };
        var wrong = new NpgsqlConnectionStringBuilder(right.ConnectionString) { Password = "hunter2" };
        Assert.DoesNotContain("hunter2", await Refused("does not let this user in", () => WorkbenchStores.OpenPostgres(wrong.ConnectionString, Time, Now)), StringComparison.Ordinal);
        await Refused("'nowhere' at 127.0.0.1", () => WorkbenchStores.OpenPostgres(new NpgsqlConnectionStringBuilder(right.ConnectionString) { Database = "nowhere" }.ConnectionString, Time, Now));
        var schema = await TestPostgres.NewSchema();
        var role = $"reader_{Guid.NewGuid():N}";
        await using (var connection = await TestPostgres.Beside(schema))
        {
            var name = await connection.ExecuteScalarAsync<string>("select current_schema()");
            await connection.ExecuteAsync($"create role {role} login password 'r'; grant usage on schema {name} to {role}");
        }

        var reader = new NpgsqlConnectionStringBuilder(schema) { Username = role, Password = "r" };
        await Refused("does not let this user write", () => WorkbenchStores.OpenPostgres(reader.ConnectionString, Time, Now));
    }

    [Fact]
    public async Task Another_programs_tables_are_left_alone()
    {
        await using (var connection = await Beside()) await connection.ExecuteAsync("create table case_version (mine text)");
        await Refused("table of another program", OpenIt);
        await using var after = await Beside();
        Assert.Equal(["case_version"], await after.QueryAsync<string>("select table_name from information_schema.tables where table_schema = current_schema()"));
    }

    [Fact]
    public async Task Connections_that_the_server_ended_are_made_again()
    {
        var store = await Open();
        var made = await store.Create("a", Draft("v1"), Now);
        for (var round = 1; round <= 5; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => store.Latest(made.Id, Now)));
            await using (var connection = await Beside())
                await connection.ExecuteAsync(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'parley' and query like '%' || 'case_version' || '%' and pid <> pg_backend_pid() and state = 'idle'");
            Assert.Equal(round + 1, Assert.IsType<SaveOutcome.Saved>(await store.Save(made.Id, round, Draft($"v{round + 1}"), Now)).Version.Number);
        }
    }
}
