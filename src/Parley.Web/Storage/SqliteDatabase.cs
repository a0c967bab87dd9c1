using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Parley.Web;

/// <summary>
/// One SQLite file. Readers and the one writer do not wait for each other (write-ahead log), and a commit is on the disk before it is
/// acknowledged (<c>synchronous = full</c>).
/// </summary>
internal sealed class SqliteDatabase : ISqlDatabase
{
    private const string Written = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    private readonly string _connection;
    private readonly string _pragmas;

    /// <summary>The database in this file, which is made if it is not there.</summary>
    /// <param name="file">The file.</param>
    /// <param name="patience">How long to wait for another process that holds the database.</param>
    public SqliteDatabase(string file, TimeSpan patience)
    {
        Place = file;
        _connection = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        }.ConnectionString;
        _pragmas = string.Create(
            CultureInfo.InvariantCulture, $"pragma busy_timeout = {(int)patience.TotalMilliseconds}; pragma synchronous = full;");
    }

    /// <inheritdoc/>
    public string Scripts => "Sqlite";

    /// <inheritdoc/>
    public bool HasOneWriter => true;

    /// <inheritdoc/>
    public string Place { get; }

    private string CannotWrite => $"{Place} cannot be written to; give the user who runs the workbench the right to write to the file and its folder";

    /// <inheritdoc/>
    public string LockCase => "select id from workbench_case where id = @id";

    /// <inheritdoc/>
    public async Task<DbConnection> Connect(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            await connection.ExecuteAsync(_pragmas).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Sets the file to a write-ahead log, which it then stays at. Where its file system cannot do that, it works without.</summary>
    /// <exception cref="WorkbenchStoreException">The file can only be read.</exception>
    public async Task UseWriteAheadLog(CancellationToken cancellation)
    {
        var connection = await Connect(cancellation).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        // SQLite opens a file that cannot be written to without a word, and refuses the first save.
        if (raw.sqlite3_db_readonly(((SqliteConnection)connection).Handle, "main") == 1) throw new WorkbenchStoreException(CannotWrite);
        await connection.ExecuteScalarAsync<string>("pragma journal_mode = wal").ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<DbTransaction> BeginWriting(DbConnection connection, CancellationToken cancellation) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    /// <inheritdoc/>
    public async Task<int> SchemaVersion(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        var tables = (await connection.QueryAsync<string>("select name from sqlite_master where type = 'table'", transaction: transaction)
            .ConfigureAwait(false)).ToList();
        if (tables.Count == 0) return 0;
        if (!tables.Contains("schema_version"))
            throw new WorkbenchStoreException($"{Place} is a database of another program, not the workbench's; move it away, or choose another folder for --data");
        return await connection.ExecuteScalarAsync<int>("select coalesce(max(version), 0) from schema_version", transaction: transaction).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public object Moment(DateTimeOffset at) => at.UtcDateTime.ToString(Written, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public DateTimeOffset Moment(object column) => DateTimeOffset.ParseExact(
        (string)column, Written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <inheritdoc/>
    public bool IsLostConnection(Exception exception) => false;

    /// <inheritdoc/>
    public bool IsInDoubt(Exception exception) => exception is SqliteException { SqliteErrorCode: 10 };

    /// <inheritdoc/>
    public void DropIdleConnections()
    {
    }

    /// <inheritdoc/>
    public string? Explain(Exception exception) => exception is not SqliteException sqlite ? null : sqlite.SqliteErrorCode switch
    {
        5 or 6 => $"{Place} is locked by another program that writes to it and does not end; close that program, or try again",
        3 or 8 or 23 => CannotWrite,
        14 => $"{Place} cannot be opened; is it a file, and may the user who runs the workbench read and write it and its folder?",
        26 => $"{Place} is no database; move it away, or choose another folder for --data",
        11 => $"{Place} is damaged; put a copy from before in its place",
        13 => $"there is no room left on the disk for {Place}; nothing was saved",
        10 => $"the disk failed on {Place} (SQLite error {sqlite.SqliteExtendedErrorCode})",
        _ => $"{Place} cannot be used: {OneLine.Of(sqlite.Message)}",
    };

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        // The last connection's closing moves the log into the file, so that the file alone is the whole database.
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
        return ValueTask.CompletedTask;
    }
}
