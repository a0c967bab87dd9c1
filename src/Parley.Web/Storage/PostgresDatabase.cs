using System.Data.Common;
using System.Net.Sockets;
using Dapper;
using Npgsql;

namespace Parley.Web;

/// <summary>A PostgreSQL database, in the schema that its connection's search path names first.</summary>
internal sealed class PostgresDatabase : ISqlDatabase
{
    // Any number will do, as long as all of Parley uses the same.
    private const long MigrationLock = 0x5061726C6579;

    private readonly NpgsqlDataSource _source;

    /// <summary>The database of a connection string in Npgsql's form.</summary>
    public PostgresDatabase(NpgsqlConnectionStringBuilder connection)
    {
        var host = connection.Host ?? "localhost";
        Place = host.StartsWith('/')
            ? $"the PostgreSQL database '{connection.Database ?? connection.Username}' at {host}"
            : $"the PostgreSQL database '{connection.Database ?? connection.Username}' at {host}:{connection.Port}";
        connection.ApplicationName ??= "parley";
        _source = NpgsqlDataSource.Create(connection);
    }

    /// <inheritdoc/>
    public string Scripts => "Postgres";

    /// <inheritdoc/>
    public bool HasOneWriter => false;

    /// <inheritdoc/>
    public string Place { get; }

    /// <inheritdoc/>
    public string LockCase => "select id from workbench_case where id = @id for update";

    /// <inheritdoc/>
    public async Task<DbConnection> Connect(CancellationToken cancellation) => await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<DbTransaction> BeginWriting(DbConnection connection, CancellationToken cancellation)
    {
        var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, cancellation).ConfigureAwait(false);
        try
        {
            // A server or database can be set to acknowledge before the disk has it; the workbench's saves are not.
            await connection.ExecuteAsync("set local synchronous_commit = on", transaction: transaction).ConfigureAwait(false);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<int> SchemaVersion(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        await connection.ExecuteAsync("select pg_advisory_xact_lock(@key)", new { key = MigrationLock }, transaction).ConfigureAwait(false);
        const string Exists = "select to_regclass(quote_ident(current_schema()) || '.schema_version') is not null";
        return await connection.ExecuteScalarAsync<bool>(Exists, transaction: transaction).ConfigureAwait(false)
            ? await connection.ExecuteScalarAsync<int>("select coalesce(max(version), 0) from schema_version", transaction: transaction).ConfigureAwait(false)
            : 0;
    }

    /// <inheritdoc/>
    public object Moment(DateTimeOffset at) => at.UtcDateTime;

    /// <inheritdoc/>
    public DateTimeOffset Moment(object column) => new(DateTime.SpecifyKind((DateTime)column, DateTimeKind.Utc));

    /// <inheritdoc/>
    public bool IsLostConnection(Exception exception) => exception switch
    {
        PostgresException refused => refused.SqlState.StartsWith("57P", StringComparison.Ordinal) || refused.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException => true,
        _ => false,
    };

    /// <inheritdoc/>
    public bool IsInDoubt(Exception exception) => IsLostConnection(exception);

    /// <inheritdoc/>
    public void DropIdleConnections() => _source.Clear();

    /// <inheritdoc/>
    public string? Explain(Exception exception) => exception switch
    {
        PostgresException refused => refused.SqlState switch
        {
            "28P01" or "28000" => $"{Place} does not let this user in: {OneLine.Of(refused.MessageText)}; check the user and the password in the connection string",
            "3D000" => $"{Place} does not exist; make it (createdb), or name another one in the connection string",
            "42501" or "25006" => $"{Place} does not let this user write: {OneLine.Of(refused.MessageText)}; grant the user the right to create and change tables",
            "42P07" => $"{Place} holds a table of another program ({OneLine.Of(refused.MessageText)}); give the workbench a database or schema of its own",
            "53100" => $"the disk of {Place} is full; nothing was saved",
            "53300" => $"{Place} has no connection free; try again, or allow it more (max_connections)",
            "57P01" or "57P02" or "57P03" => $"{Place} is being started or stopped; try again in a moment",
            _ => $"{Place} cannot do this: {OneLine.Of(refused.MessageText)} (SQLSTATE {refused.SqlState})",
        },
        NpgsqlException { InnerException: SocketException or TimeoutException or IOException } or SocketException or TimeoutException =>
            $"{Place} cannot be reached: {OneLine.Of((exception.InnerException ?? exception).Message)}; is the server running, and are host and port right?",
        NpgsqlException => $"{Place} cannot be used: {OneLine.Of(exception.Message)}",
        _ => null,
    };

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
