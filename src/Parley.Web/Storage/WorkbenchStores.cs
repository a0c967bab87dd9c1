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
        var file = Path.Combine(data.FullName, "parley.db");
        Prepare(data, file);
        var database = new SqliteDatabase(file, patience);
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

    /// <summary>Makes the folder and an empty file, which only their owner may read: a case holds what one side would not show the other.</summary>
    private static void Prepare(DirectoryInfo data, string file)
    {
        try
        {
            if (!data.Exists && OperatingSystem.IsWindows()) Directory.CreateDirectory(data.FullName);
            else if (!data.Exists) Directory.CreateDirectory(data.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            if (Directory.Exists(file)) throw new WorkbenchStoreException($"{file} is a folder; the workbench keeps its database there, in a file; move the folder away");
            if (File.Exists(file)) return;
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var made = new FileStream(file, options);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or System.Security.SecurityException)
        {
            throw new WorkbenchStoreException(
                $"the folder {data.FullName} cannot be written to, and the workbench keeps its cases there; choose another with --data", exception);
        }
    }
}
