using System.Data.Common;

namespace Parley.Web;

/// <summary>What differs between the databases that the workbench can use.</summary>
internal interface ISqlDatabase : IAsyncDisposable
{
    /// <summary>The folder of its numbered scripts: <c>Sqlite</c>.</summary>
    string Scripts { get; }

    /// <summary>Whether one writer at a time can work: those of this process then queue instead of asking again and again.</summary>
    bool HasOneWriter { get; }

    /// <summary>Where it is, for messages; never a password.</summary>
    string Place { get; }

    /// <summary>The query that finds a case's id, and holds every other writer of the case off until the transaction ends.</summary>
    string LockCase { get; }

    /// <summary>An open connection.</summary>
    Task<DbConnection> Connect(CancellationToken cancellation);

    /// <summary>Begins a transaction that writes, after whoever writes now where the database has one writer at a time.</summary>
    Task<DbTransaction> BeginWriting(DbConnection connection, CancellationToken cancellation);

    /// <summary>
    /// The version that the tables have, 0 where there are none yet. Waits for whoever brings them up to date now, and holds others off until
    /// the transaction ends.
    /// </summary>
    Task<int> SchemaVersion(DbConnection connection, DbTransaction transaction, CancellationToken cancellation);

    /// <summary>A moment as a parameter.</summary>
    object Moment(DateTimeOffset at);

    /// <summary>A moment as a column has it.</summary>
    DateTimeOffset Moment(object column);

    /// <summary>Whether the connection was lost, so that a new one may do better.</summary>
    bool IsLostConnection(Exception exception);

    /// <summary>Whether nobody can tell, after this failure of a commit, if it was made.</summary>
    bool IsInDoubt(Exception exception);

    /// <summary>Lets go of idle connections, which may be lost too.</summary>
    void DropIdleConnections();

    /// <summary>The user's line for a failure; null for one that is no failure of the database.</summary>
    string? Explain(Exception exception);
}
