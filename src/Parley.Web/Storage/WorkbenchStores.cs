namespace Parley.Web;

/// <summary>Opens the workbench's database, and brings its tables up to date.</summary>
public static class WorkbenchStores
{
    /// <summary>Opens <c>parley.db</c> in a folder, which is made if it is not there.</summary>
    /// <exception cref="WorkbenchStoreException">The folder cannot be written to, or the file is no database of this Parley.</exception>
    public static Task<IWorkbenchStore> OpenSqlite(DirectoryInfo data, TimeProvider time, CancellationToken cancellation) =>
        throw new NotSupportedException();

    /// <summary>Opens a PostgreSQL database, by a connection string in Npgsql's form or as <c>postgres://user:password@host:port/database</c>.</summary>
    /// <exception cref="WorkbenchStoreException">The server cannot be reached or refuses, or its tables are no tables of this Parley.</exception>
    public static Task<IWorkbenchStore> OpenPostgres(string connectionString, TimeProvider time, CancellationToken cancellation) =>
        throw new NotSupportedException();
}
