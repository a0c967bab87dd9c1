using System.Data.Common;

namespace Parley.Web;

/// <summary>Runs work on a database: opens and closes connections, tries again where a connection was lost, and tells failures in the user's words.</summary>
/// <param name="database">The database.</param>
internal sealed class StoreSession(ISqlDatabase database) : IAsyncDisposable
{
    private readonly SemaphoreSlim _writers = new(database.HasOneWriter ? 1 : int.MaxValue);

    /// <summary>Reads. Tried once more when the connection turns out to be lost.</summary>
    public Task<T> Read<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation) => Guarded(
        async _ =>
        {
            var connection = await database.Connect(cancellation).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false)) return await work(connection).ConfigureAwait(false);
        },
        cancellation);

    /// <summary>
    /// Writes in one transaction, which is committed when the work answers true with its result. Tried once more when the connection is lost before
    /// the commit was begun; after that nobody can tell whether it was made, and it is a failure.
    /// </summary>
    public async Task<T> Write<T>(Func<DbConnection, DbTransaction, Task<(bool Commit, T Result)>> work, CancellationToken cancellation)
    {
        await _writers.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Guarded(committing => Transact(work, committing, cancellation), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _writers.Release();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _writers.Dispose();
        return database.DisposeAsync();
    }

    private async Task<T> Transact<T>(
        Func<DbConnection, DbTransaction, Task<(bool Commit, T Result)>> work, Action committing, CancellationToken cancellation)
    {
        var connection = await database.Connect(cancellation).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var transaction = await database.BeginWriting(connection, cancellation).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                var (commit, result) = await work(connection, transaction).ConfigureAwait(false);
                if (!commit) return result;
                committing();

                // A commit is not cancelled half-way: its answer would be lost, not the commit.
                await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                return result;
            }
        }
    }

    private async Task<T> Guarded<T>(Func<Action, Task<T>> work, CancellationToken cancellation)
    {
        var isCommitting = false;
        try
        {
            try
            {
                return await work(() => isCommitting = true).ConfigureAwait(false);
            }
            catch (Exception exception) when (!isCommitting && database.IsLostConnection(exception) && !cancellation.IsCancellationRequested)
            {
                database.DropIdleConnections();
                return await work(() => isCommitting = true).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is not (WorkbenchStoreException or OperationCanceledException) && database.Explain(exception) is { } line)
        {
            throw new WorkbenchStoreException(isCommitting && database.IsInDoubt(exception) ? $"{line} (look whether the last save was made)" : line, exception);
        }
    }
}
