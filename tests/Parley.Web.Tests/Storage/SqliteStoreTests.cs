using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Parley.Running;

namespace Parley.Web.Tests;

/// <summary>The store in SQLite: what both databases share, and what only a file can do.</summary>
public sealed class SqliteStoreTests : WorkbenchStoreTests
{
    private readonly Folder _folder = new();

    private string File => Path.Combine(_folder.Path, "parley.db");

    protected override Task<IWorkbenchStore> OpenIt() => WorkbenchStores.OpenSqlite(new DirectoryInfo(_folder.Path), Time, Now);

    protected override async Task<DbConnection> Beside()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        await connection.OpenAsync(Now);
        return connection;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Commits_reach_the_disk_before_they_are_acknowledged()
    {
        await Open();
        await using var database = new SqliteDatabase(File, TimeSpan.FromSeconds(1));
        await using var connection = await database.Connect(Now);
        Assert.Equal("wal", await connection.ExecuteScalarAsync<string>("pragma journal_mode"));
        Assert.Equal(2, await connection.ExecuteScalarAsync<int>("pragma synchronous"));
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("pragma foreign_keys"));
        Assert.Equal(1_000, await connection.ExecuteScalarAsync<int>("pragma busy_timeout"));
    }

    [Fact]
    public async Task Closed_the_database_is_one_file()
    {
        var store = await OpenIt();
        await store.Create("a", Draft("x"), Now);
        await store.DisposeAsync();
        Assert.Equal([File], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task The_folder_is_made_for_its_owner_alone()
    {
        var data = new DirectoryInfo(Path.Combine(_folder.Path, "a", "b"));
        await using (await WorkbenchStores.OpenSqlite(data, Time, Now))
        {
            if (OperatingSystem.IsWindows()) return;
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, System.IO.File.GetUnixFileMode(data.FullName));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(Path.Combine(data.FullName, "parley.db")));
        }
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone()
    {
        var text = string.Concat(Enumerable.Repeat("This is a letter, and no database. ", 200));
        _folder.Write("parley.db", text);
        await Refused("is no database", OpenIt);
        Assert.Equal(text, await System.IO.File.ReadAllTextAsync(File, Now));
    }

    [Fact]
    public async Task Another_programs_database_is_refused_and_left_alone()
    {
        await using (var connection = await Beside()) await connection.ExecuteAsync("create table bookmarks (url text)");
        await Refused("another program", OpenIt);
        await using var after = await Beside();
        Assert.Equal(["bookmarks"], await after.QueryAsync<string>("select name from sqlite_master"));
    }

    [Fact]
    public async Task A_truncated_database_is_refused()
    {
        await using (var store = await OpenIt())
            for (var i = 0; i < 40; i++) await store.Create("a", Draft(new string((char)('a' + (i % 26)), 5_000) + i), Now);
        var bytes = await System.IO.File.ReadAllBytesAsync(File, Now);
        await System.IO.File.WriteAllBytesAsync(File, bytes[..(bytes.Length / 3)], Now);
        await Refused("damaged", async () =>
        {
            await using var store = await OpenIt();
            foreach (var entry in await store.List(false, Now)) await store.Latest(entry.Id, Now);
            return 0;
        });
    }

    [Fact]
    public async Task A_folder_in_the_files_place_is_refused()
    {
        Directory.CreateDirectory(File);
        await Refused("is a folder", OpenIt);
    }

    [Fact]
    public async Task A_file_in_the_folders_place_is_refused()
    {
        var file = _folder.Write("data", "x");
        await Refused("it is a file", () => WorkbenchStores.OpenSqlite(new DirectoryInfo(file), Time, Now));
        await Refused("no folder can be made there", () => WorkbenchStores.OpenSqlite(new DirectoryInfo(Path.Combine(file, "deeper")), Time, Now));
    }

    [Fact]
    public async Task A_database_that_another_holds_is_refused_after_a_while()
    {
        var open = await Open();
        var made = await open.Create("a", Draft("x"), Now);
        await using var connection = (SqliteConnection)await Beside();
        await using (connection.BeginTransaction(deferred: false))
        {
            var data = new DirectoryInfo(_folder.Path);
            await Refused("is locked by another program", () => WorkbenchStores.OpenSqlite(data, Time, TimeSpan.FromSeconds(1), Now));
            Assert.Equal("x", (await open.Latest(made.Id, Now))!.Yaml);
        }

        await Open();
    }

    /// <summary>Root may write everywhere, so that this needs a process of somebody else.</summary>
    [Fact]
    public void A_folder_that_may_only_be_read_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("the rights of folders are others there");
            return;
        }

        System.IO.File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b101_101_101);
        var run = StormWriter.StartAsNobody(_folder.Path);
        Assert.Equal("", run.Notes);
        Assert.Equal($"cannot keep cases in {_folder.Path}: permission denied; name another folder with --data\n", run.Output);
    }

    [Fact]
    public async Task A_file_that_may_only_be_read_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("the rights of files are others there");
            return;
        }

        await (await OpenIt()).DisposeAsync();
        System.IO.File.SetUnixFileMode(File, (UnixFileMode)0b100_100_100);
        System.IO.File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b101_101_101);
        var run = StormWriter.StartAsNobody(_folder.Path);
        Assert.Equal("", run.Notes);
        Assert.StartsWith($"{File} cannot be", run.Output, StringComparison.Ordinal);
        Assert.Single(run.Output.TrimEnd('\n').Split('\n'));
    }
}
