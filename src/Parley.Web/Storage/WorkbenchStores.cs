using Npgsql;

namespace Parley.Web;

/// <summary>Opens the workbench's database, and brings its tables up to date.</summary>
public static class WorkbenchStores
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Opens <c>parley.db</c> in a folder, which is made, for its owner alone, if it is not there.</summary>
    /// <exception cref="WorkbenchStoreException">The folder cannot be written to, or the file is no database of this Parley.</exception>
    public static Task<IWorkbenchStore> OpenSqlite(DirectoryInfo data, TimeProvider time, CancellationToken cancellation) =>
        OpenSqlite(data, time, Patience, cancellation);

    /// <summary>As above, with another patience towards whoever holds the file.</summary>
    internal static async Task<IWorkbenchStore> OpenSqlite(DirectoryInfo data, TimeProvider time, TimeSpan patience, CancellationToken cancellation)
    {
        // For its owner alone: a case holds what one side would not show the other.
        var database = new SqliteDatabase(DataFolder.Prepare(data.FullName, "parley.db"), patience);
        return await Open(database, time, () => database.UseWriteAheadLog(cancellation), cancellation).ConfigureAwait(false);
    }

    /// <summary>Opens a PostgreSQL database, by a connection string in Npgsql's form or as <c>postgres://user:password@host:port/database</c>.</summary>
    /// <exception cref="WorkbenchStoreException">The server cannot be reached or refuses, or its tables are no tables of this Parley.</exception>
    public static Task<IWorkbenchStore> OpenPostgres(string connectionString, TimeProvider time, CancellationToken cancellation) =>
        Open(new PostgresDatabase(PostgresAddress.Read(connectionString)), time, () => Task.CompletedTask, cancellation);

    private static async Task<IWorkbenchStore> Open(ISqlDatabase database, TimeProvider time, Func<Task> settle, CancellationToken cancellation)
    {
        var store = new WorkbenchStore(database, time);
        try
        {
            // First of all whether it is a database of ours: one that is not is left as it is.
            await store.Migrate(cancellation).ConfigureAwait(false);
            await settle().ConfigureAwait(false);
            return store;
        }
        catch (Exception exception)
        {
            await store.DisposeAsync().ConfigureAwait(false);
            if (database.Explain(exception) is { } line) throw new WorkbenchStoreException(line, exception);
            throw;
        }
    }
}
