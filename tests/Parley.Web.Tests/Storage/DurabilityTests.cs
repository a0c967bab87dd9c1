using System.Diagnostics;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using Parley.Running;

namespace Parley.Web.Tests;

/// <summary>
/// An acknowledged save survives: writers are killed in the middle of a storm of saves (SIGKILL, which nothing can catch), and everything they said was saved is
/// there. PARLEY_TEST_KILLS sets how often; 20 times without it.
/// </summary>
public sealed class DurabilityTests
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("PARLEY_TEST_KILLS") ?? "20", CultureInfo.InvariantCulture);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_sqlite_acknowledged_survives_the_writers_death()
    {
        using var folder = new Folder();
        var acknowledged = new List<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            var lines = await Storm(folder.Path, kill);
            acknowledged.AddRange(lines);
            await using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "parley.db")};Pooling=false"))
            {
                Assert.Equal("ok", await connection.ExecuteScalarAsync<string>("pragma integrity_check"));
                Assert.Empty(await connection.QueryAsync("pragma foreign_key_check"));
            }

            await using var store = await WorkbenchStores.OpenSqlite(new DirectoryInfo(folder.Path), TimeProvider.System, Now);
            await Holds(store, lines);
        }

        await using var last = await WorkbenchStores.OpenSqlite(new DirectoryInfo(folder.Path), TimeProvider.System, Now);
        await Holds(last, acknowledged);
        Report("SQLite", acknowledged);
    }

    [Fact]
    public async Task What_postgres_acknowledged_survives_the_writers_death()
    {
        var connection = await TestPostgres.NewSchema();
        var acknowledged = new List<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            var lines = await Storm(connection, kill);
            acknowledged.AddRange(lines);
            await using var store = await WorkbenchStores.OpenPostgres(connection, TimeProvider.System, Now);
            await Holds(store, lines);
        }

        await using var last = await WorkbenchStores.OpenPostgres(connection, TimeProvider.System, Now);
        await Holds(last, acknowledged);
        Report("PostgreSQL", acknowledged);
    }

    /// <summary>On a server of its own: killed with all its workers under a storm, started again, and the open store finds it again.</summary>
    [Fact]
    public async Task What_postgres_acknowledged_survives_the_servers_death()
    {
        TestPostgres.Required();
        using var folder = new Folder();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_101_101);
        var cluster = Path.Combine(folder.Path, "cluster");
        var started = Server("start", cluster);
        Assert.True(started.ExitCode == 0, started.Notes);
        try
        {
            var connection = started.Output.Trim();
            await using var store = await WorkbenchStores.OpenPostgres(connection, TimeProvider.System, Now);
            var before = await store.Create("before", new Draft("x", new Dictionary<string, string>(StringComparer.Ordinal), "ada", ""), Now);
            using var writer = StormWriter.Start(connection, 1);
            var lines = await Acknowledged(writer, () => Assert.Equal(0, Server("crash", cluster).ExitCode), new Random(1));
            var refused = await Assert.ThrowsAsync<WorkbenchStoreException>(() => store.List(false, Now));
            Assert.Contains("cannot be reached", refused.Message, StringComparison.Ordinal);
            var resumed = Server("resume", cluster);
            Assert.True(resumed.ExitCode == 0, resumed.Notes);
            Assert.Equal("x", (await store.Latest(before.Id, Now))!.Yaml);
            await Holds(store, lines);
            Report("PostgreSQL, whose server was killed,", lines);
            NpgsqlConnection.ClearAllPools();
        }
        finally
        {
            Server("stop", cluster);
        }
    }

    private static Run Server(string action, string cluster) => Running.Program.Start("bash", [Repository.At("eng", "postgres"), action, cluster], Repository.Root);

    /// <summary>Starts a writer, kills it at some moment, and tells what it acknowledged.</summary>
    private static async Task<List<string>> Storm(string target, int seed)
    {
        using var writer = StormWriter.Start(target, seed);
        return await Acknowledged(writer, writer.Kill, new Random(seed));
    }

    private static async Task<List<string>> Acknowledged(Process writer, Action kill, Random random)
    {
        try
        {
            var lines = new List<string> { await writer.StandardOutput.ReadLineAsync(Now) ?? throw new InvalidOperationException("the writer said nothing") };
            await Task.Delay(random.Next(0, 150), Now);
            kill();
            var rest = await writer.StandardOutput.ReadToEndAsync(Now);

            // Half a line is no acknowledgement; a writer that outlived its server says last that it did.
            lines.AddRange(rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
            return [.. lines.Where(line => line.StartsWith("storm-", StringComparison.Ordinal))];
        }
        finally
        {
            if (!writer.HasExited) writer.Kill();
            await writer.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task Holds(IWorkbenchStore store, List<string> lines)
    {
        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            var parts = line.Split(' ');
            var version = await store.Version(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), Now);
            Assert.True(version is not null, $"{line} was acknowledged and is not there");
            Assert.Equal(parts[2], StormWriter.Print(version.Yaml, version.Sources));
        }
    }

    private static void Report(string database, List<string> lines) => TestContext.Current.SendDiagnosticMessage($"{database}: {lines.Count:N0} acknowledged saves, all there");
}
