using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using Parley.Running;

namespace Parley.Web.Tests;

/// <summary>The real process, started with what cannot be: one clear line each, an exit code that programs can go by, and no trace of the inside.</summary>
public sealed class ProcessTests
{
    [Theory]
    [InlineData(2, "fewer than 16 characters", "--urls", "http://0.0.0.0:5999", "--token", "short")]
    [InlineData(2, "can be reached by others", "--urls", "http://0.0.0.0:5999")]
    [InlineData(2, "is no address to listen on", "--urls", "nonsense")]
    [InlineData(2, "is no address to listen on", "--urls", "http://x@127.0.0.1:5999", "--data", "DATA")]
    [InlineData(2, "'parley.example' is a name", "--urls", "http://parley.example:5999", "--token", "0123456789abcdef", "--data", "DATA")]
    [InlineData(2, "no connection string", "--database", "nonsense")]
    [InlineData(2, "no connection string", "--database=")]
    [InlineData(2, "does not know '--frobnicate'", "--frobnicate")]
    [InlineData(2, "is no port", "--port", "99999")]
    [InlineData(3, "cannot be reached", "--database", "Host=127.0.0.1;Port=1;Username=a;Password=hunter2;Database=d")]
    [InlineData(3, "cannot listen on 192.0.2.7:5999", "--urls", "http://192.0.2.7:5999", "--token", "0123456789abcdef", "--data", "DATA")]
    [InlineData(3, "no folder can be made there", "--data", "/proc/parley")]
    public void What_cannot_be_is_one_line_and_an_exit_code(int code, string said, params string[] words)
    {
        using var folder = new Folder();
        var line = OneLine(ServerProcess.Refused([.. words.Select(w => w == "DATA" ? folder.Path : w)]), code);
        Assert.Contains(said, line, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_taken_port_is_told()
    {
        using var folder = new Folder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        Assert.Contains($"port {port} is taken", OneLine(ServerProcess.Refused("--port", port, "--data", folder.Path), 3), StringComparison.Ordinal);
        Assert.Contains("taken by another program", OneLine(ServerProcess.Refused("--urls", $"http://127.0.0.1:{port}", "--data", folder.Path), 3), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port", "0")]
    [InlineData("--urls", "http://127.0.0.1:0")]
    [InlineData("--urls", "http://127.0.0.2:0")]
    [InlineData("--urls", "http://127.1:0")]
    [InlineData("--urls", "http://[::1]:0")]
    public async Task Only_what_was_asked_for_is_listened_on(params string[] where)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "reads what the system says of open ports");
        using var folder = new Folder();
        using var server = await ServerProcess.Start([.. where, "--data", folder.Path]);
        var asked = IPAddress.Parse(server.Address.DnsSafeHost);
        Assert.True(IPAddress.IsLoopback(asked));
        Assert.Equal([asked], System.Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(l => l.Port == server.Address.Port).Select(l => l.Address));
    }

    [Fact]
    public void A_data_folder_that_is_a_file_or_below_one_is_told()
    {
        using var folder = new Folder();
        var file = folder.Write("file", "x");
        Assert.Contains("it is a file", OneLine(ServerProcess.Refused("--data", file), 3), StringComparison.Ordinal);
        Assert.Contains("no folder can be made there", OneLine(ServerProcess.Refused("--data", Path.Combine(file, "below")), 3), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_write_is_told_before_anything_is_lost()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root" && File.Exists("/usr/bin/setpriv"), "needs root, who can become nobody");
        if (OperatingSystem.IsWindows()) return;
        using var folder = new Folder();
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b101_101_101);
        Assert.SkipWhen(ServerProcess.RefusedToNobody("--port", "x").ExitCode != 2, "nobody cannot reach the built program");
        Assert.Contains("permission denied", OneLine(ServerProcess.RefusedToNobody("--port", "0", "--data", folder.Path), 3), StringComparison.Ordinal);
        // The folder can be written to, the database in it cannot.
        await (await WorkbenchStores.OpenSqlite(new(folder.Path), TimeProvider.System, TestContext.Current.CancellationToken)).DisposeAsync();
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_111_111);
        File.SetUnixFileMode(Path.Combine(folder.Path, "parley.db"), (UnixFileMode)0b110_100_100);
        Assert.Contains("parley.db cannot be written to", OneLine(ServerProcess.RefusedToNobody("--port", "0", "--data", folder.Path), 3), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Databases_that_are_newer_foreign_damaged_or_none_are_left_alone()
    {
        using var folder = new Folder();
        var file = Path.Combine(folder.Path, "parley.db");
        await (await WorkbenchStores.OpenSqlite(new(folder.Path), TimeProvider.System, TestContext.Current.CancellationToken)).DisposeAsync();
        Run("insert into schema_version values (99, 'future', '2030-01-01T00:00:00.000000Z')");
        Refuses("written by a newer Parley");
        var whole = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(file, whole[..(whole.Length / 2)], TestContext.Current.CancellationToken);
        Refuses("is damaged");
        await File.WriteAllTextAsync(file, new string('x', 5000), TestContext.Current.CancellationToken);
        Refuses("is no database");
        File.Delete(file);
        Run("create table notes (x)");
        Refuses("a database of another program");

        void Run(string sql)
        {
            using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        void Refuses(string said)
        {
            var before = File.ReadAllBytes(file);
            Assert.Contains(said, OneLine(ServerProcess.Refused("--port", "0", "--data", folder.Path), 3), StringComparison.Ordinal);
            Assert.Equal(before, File.ReadAllBytes(file));
        }
    }

    [Fact]
    public async Task PostgreSQL_that_is_newer_or_does_not_let_in_is_told()
    {
        var connection = await TestPostgres.NewSchema();
        await (await WorkbenchStores.OpenPostgres(connection, TimeProvider.System, TestContext.Current.CancellationToken)).DisposeAsync();
        await using (var beside = await TestPostgres.Beside(connection))
        {
            await using var command = beside.CreateCommand();
            command.CommandText = "insert into schema_version (version, name, applied_at) values (99, 'future', now())";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        Assert.Contains("written by a newer Parley", OneLine(ServerProcess.Refused("--port", "0", "--database", connection), 3), StringComparison.Ordinal);
        var wrong = new NpgsqlConnectionStringBuilder(connection) { Host = "127.0.0.1", Password = "hunter2" }.ConnectionString;
        var line = OneLine(ServerProcess.Refused("--port", "0", "--database", wrong), 3);
        Assert.Contains("does not let this user in", line, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Ctrl_C_ends_it_in_the_middle_of_a_long_answer(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sends a signal");
        Assert.SkipWhen(signal == "INT" && IgnoresInterrupts(), "whoever started these tests has Ctrl-C ignored, for all that they start too");
        using var folder = new Folder();
        using var server = await ServerProcess.Start("--data", folder.Path);
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add(SameOrigin.Header, "1");
        using var made = await client.PostAsJsonAsync("/api/cases", new { yaml = Large() }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        using var events = await client.GetAsync("/api/cases/large/events", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        var answer = client.GetAsync("/api/cases/large/findings/certainty", TestContext.Current.CancellationToken);
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        Assert.False(answer.IsCompleted, "the answer came before it could be stopped: the case is too small");
        Assert.Equal((0, ""), await server.Stop(signal));
        // Not left waiting until the line is cut: the work was given up, and whoever asked for it is told.
        using var told = await answer;
        Assert.Equal("The workbench is being stopped.", await RunningWorkbench.Refused(told, 503));
    }

    [Fact]
    public async Task Two_of_them_on_one_folder_keep_each_others_saves()
    {
        using var folder = new Folder();
        using var one = await ServerProcess.Start("--data", folder.Path);
        using var other = await ServerProcess.Start("--data", folder.Path);
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add(SameOrigin.Header, "1");
        using var made = await client.PostAsJsonAsync(new Uri(one.Address, "/api/cases"), new { example = "hamburg-2017" }, TestContext.Current.CancellationToken);
        var saves = Enumerable.Range(0, 20).Select(async i =>
        {
            var edits = new[] { new { @do = "set-text", path = $"packages.p{i}.name", value = $"Package {i}" }, new { @do = "set", path = $"packages.p{i}.choose", value = "{ tension: eased }" } };
            using var saved = await client.PostAsJsonAsync(new Uri(i % 2 == 0 ? one.Address : other.Address, "/api/cases/hamburg-july-2017/edits"), new { basedOn = 1, edits }, TestContext.Current.CancellationToken);
            return saved.StatusCode;
        });
        Assert.All(await Task.WhenAll(saves), code => Assert.Equal(HttpStatusCode.OK, code));
        var text = await client.GetStringAsync(new Uri(other.Address, "/api/cases/hamburg-july-2017"), TestContext.Current.CancellationToken);
        Assert.All(Enumerable.Range(0, 20), i => Assert.Contains($"Package {i}", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("#!/bin/sh\necho 'npm error code ENOTFOUND' >&2\nexit 1\n")]
    public void A_build_without_npm_or_its_network_says_so_and_goes_on(string? npm)
    {
        var node = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "node")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(node is null || OperatingSystem.IsWindows(), "needs node on the PATH");
        if (OperatingSystem.IsWindows()) return;
        using var folder = new Folder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "node"), node!);
        if (npm is not null) File.SetUnixFileMode(folder.Write("npm", npm), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var output = Path.Combine(folder.Path, "client");
        var run = Running.Program.Start(Path.Combine(folder.Path, "node"), [Repository.At("src", "Parley.Web", "Client", "build.mjs"), output], null, ("PATH", folder.Path));
        // 1: the build goes on without the scripts.
        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("; the workbench is built without its scripts", Assert.Single(run.Notes.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.Equal(["tools"], Directory.GetFileSystemEntries(output).Select(Path.GetFileName));
    }

    private static bool IgnoresInterrupts() =>
        File.Exists("/proc/self/status") && File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
        && (ulong.Parse(line.AsSpan("SigIgn:".Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 2) != 0;

    private static string OneLine(Run run, int code)
    {
        Assert.True(run.ExitCode == code, $"exit code {run.ExitCode} instead of {code}: {run.Notes}");
        Assert.Equal("", run.Output);
        var line = Assert.Single(run.Notes.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("parley: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", line, StringComparison.Ordinal);
        return line;
    }

    // Four parties, 24 issues, every number a range: minutes of work.
    private static string Large()
    {
        var text = new StringBuilder("parley: 1\ntitle: Large\nparties: { a: { name: A }, b: { name: B }, c: { name: C }, d: { name: D } }\nissues:\n");
        for (var i = 0; i < 24; i++) text.Append(CultureInfo.InvariantCulture, $"  i{i}: {{ options: [o1, o2, o3, o4, o5] }}\n");
        text.Append("values:\n");
        var draws = new Random(1);
        foreach (var party in "abcd")
        {
            text.Append(CultureInfo.InvariantCulture, $"  {party}:\n");
            for (var i = 0; i < 24; i++)
                text.Append(CultureInfo.InvariantCulture, $"    i{i}: {{ {string.Join(", ", Enumerable.Range(1, 5).Select(o => (o, low: draws.Next(-1000, 1000))).Select(x => $"o{x.o}: {x.low}..{x.low + draws.Next(1, 300)}"))} }}\n");
        }
        return text.ToString();
    }
}
