using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Parley.Web;

/// <summary>The workbench's store over either database.</summary>
/// <remarks>
/// A save first takes hold of its case (in PostgreSQL of its row, in SQLite of the whole file), then compares the latest version's number with the one
/// it is based on, then writes: of any number of writers at once exactly one saves, and the others are told.
/// </remarks>
internal sealed class WorkbenchStore(ISqlDatabase database, TimeProvider time) : IWorkbenchStore
{
    private readonly StoreSession _session = new(database);
    private readonly WorkbenchReader _reader = new(database);
    private readonly VersionWriter _writer = new(database, time);

    /// <summary>Brings the tables up to date.</summary>
    public Task Migrate(CancellationToken cancellation) => _session.Read(
        async connection =>
        {
            await SchemaMigrations.Run(database, connection, time, cancellation).ConfigureAwait(false);
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseEntry>> List(bool putAway, CancellationToken cancellation) =>
        _session.Read(connection => _reader.List(connection, putAway), cancellation);

    /// <inheritdoc/>
    public Task<CaseVersion?> Latest(string id, CancellationToken cancellation) => Read(id, null, cancellation);

    /// <inheritdoc/>
    public Task<CaseVersion?> Version(string id, int number, CancellationToken cancellation) => Read(id, number, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<VersionEntry>> History(string id, CancellationToken cancellation) => Known(id)
        ? _session.Read(connection => _reader.History(connection, id), cancellation)
        : Task.FromResult<IReadOnlyList<VersionEntry>>([]);

    /// <inheritdoc/>
    public async Task<CaseVersion> Create(string title, Draft draft, CancellationToken cancellation)
    {
        draft = VersionWriter.Checked(draft);
        var shown = OneLine.Of(title, 500);
        var wanted = CaseIds.FromTitle(title);

        // Between looking for a free id and taking it, another process may take it: then look again.
        while (true)
        {
            var created = await _session.Write<CaseVersion?>(
                async (connection, transaction) =>
                {
                    var id = CaseIds.Free(wanted, await WorkbenchReader.Like(connection, transaction, wanted).ConfigureAwait(false));
                    var isMade = await connection.ExecuteAsync(
                        "insert into workbench_case (id, created_at) values (@id, @at) on conflict (id) do nothing",
                        new { id, at = database.Moment(_writer.Now()) },
                        transaction).ConfigureAwait(false) > 0;
                    if (!isMade) return (false, null);
                    return (true, await _writer.Write(connection, transaction, id, 1, draft, shown.Length > 0 ? shown : id, VersionKind.Save, null)
                        .ConfigureAwait(false));
                },
                cancellation).ConfigureAwait(false);
            if (created is not null) return created;
        }
    }

    /// <inheritdoc/>
    public Task<SaveOutcome> Save(string id, int basedOn, Draft draft, CancellationToken cancellation)
    {
        var kept = VersionWriter.Checked(draft);
        return Append(id, basedOn, VersionKind.Save, (_, _, _) => Task.FromResult<(Draft, int?)?>((kept, null)), cancellation);
    }

    /// <inheritdoc/>
    public Task<SaveOutcome> Restore(string id, int basedOn, int number, string author, CancellationToken cancellation) => Append(
        id,
        basedOn,
        VersionKind.Restore,
        (connection, transaction, _) => TextsOf(connection, transaction, id, number, author, Note("Restored version {0}", number)),
        cancellation);

    /// <inheritdoc/>
    public Task<SaveOutcome> Undo(string id, int basedOn, string author, CancellationToken cancellation) =>
        Step(id, basedOn, author, VersionKind.Undo, stack => stack.Undo, "Undone: back to version {0}", cancellation);

    /// <inheritdoc/>
    public Task<SaveOutcome> Redo(string id, int basedOn, string author, CancellationToken cancellation) =>
        Step(id, basedOn, author, VersionKind.Redo, stack => stack.Redo, "Redone: version {0} again", cancellation);

    /// <inheritdoc/>
    public Task<bool> PutAway(string id, string author, CancellationToken cancellation) => Shelve(id, author, Shelving.PutAway, cancellation);

    /// <inheritdoc/>
    public Task<bool> BringBack(string id, string author, CancellationToken cancellation) => Shelve(id, author, Shelving.BringBack, cancellation);

    /// <inheritdoc/>
    public async Task<bool> Verdict(string id, int number, string? verdict, string? headline, CancellationToken cancellation) =>
        Known(id) && await _session.Write(
            async (connection, transaction) => (true, await connection.ExecuteAsync(
                "update case_version set verdict = @verdict, headline = @headline where case_id = @id and number = @number",
                new { id, number, verdict = verdict is null ? null : OneLine.Of(verdict), headline = headline is null ? null : OneLine.Of(headline) },
                transaction).ConfigureAwait(false) > 0),
            cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _session.DisposeAsync();

    private async Task<CaseVersion?> Read(string id, int? number, CancellationToken cancellation) => !Known(id) ? null : await _session.Read(
        async connection => (await _reader.Version(connection, null, id, number).ConfigureAwait(false))?.Version, cancellation).ConfigureAwait(false);

    /// <summary>Whether a case can have this id. Whatever else an address holds is looked up in no database.</summary>
    private static bool Known(string id) => id.Length is > 0 and <= 100 && id.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');

    private static string Note(string words, int number) => string.Format(CultureInfo.InvariantCulture, words, number);

    private Task<SaveOutcome> Step(
        string id, int basedOn, string author, string kind, Func<UndoStack, int?> where, string words, CancellationToken cancellation) => Append(
        id,
        basedOn,
        kind,
        async (connection, transaction, _) =>
            where(new UndoStack(await WorkbenchReader.Kinds(connection, transaction, id).ConfigureAwait(false))) is { } number
                ? await TextsOf(connection, transaction, id, number, author, Note(words, number)).ConfigureAwait(false)
                : null,
        cancellation);

    private async Task<(Draft, int?)?> TextsOf(DbConnection connection, DbTransaction transaction, string id, int number, string author, string note)
    {
        if (await _reader.Version(connection, transaction, id, number).ConfigureAwait(false) is not ({ } version, _)) return null;
        return (VersionWriter.Checked(new Draft(version.Yaml, version.Sources, author, note)), number);
    }

    /// <summary>Appends a version if the one it is based on is still the latest.</summary>
    private Task<SaveOutcome> Append(
        string id, int basedOn, string kind, Func<DbConnection, DbTransaction, VersionRow, Task<(Draft Draft, int? Restored)?>> draft, CancellationToken cancellation)
    {
        if (!Known(id)) return Task.FromResult<SaveOutcome>(new SaveOutcome.Missing());
        return _session.Write<SaveOutcome>(
            async (connection, transaction) =>
            {
                if (await _reader.LockLatest(connection, transaction, id).ConfigureAwait(false) is not { } latest) return (false, new SaveOutcome.Missing());
                var (current, row) = (await _reader.Version(connection, transaction, id, latest).ConfigureAwait(false))!.Value;
                if (latest != basedOn) return (false, new SaveOutcome.Conflict(current));
                if (await draft(connection, transaction, row).ConfigureAwait(false) is not { } next)
                    return (false, kind == VersionKind.Restore ? new SaveOutcome.Missing() : new SaveOutcome.Nothing(current));
                return (true, new SaveOutcome.Saved(await _writer.Write(
                    connection, transaction, id, latest + 1, next.Draft, row.Title, kind, next.Restored).ConfigureAwait(false)));
            },
            cancellation);
    }

    private async Task<bool> Shelve(string id, string author, string action, CancellationToken cancellation) => Known(id) && await _session.Write(
        async (connection, transaction) =>
        {
            if (await _reader.LockLatest(connection, transaction, id).ConfigureAwait(false) is null) return (false, false);
            await connection.ExecuteAsync(
                "insert into case_shelving (case_id, number, done_at, author, action) "
                    + "values (@id, (select coalesce(max(number), 0) + 1 from case_shelving where case_id = @id), @at, @author, @action)",
                new { id, at = database.Moment(_writer.Now()), author = OneLine.Of(author, 200), action },
                transaction).ConfigureAwait(false);
            return (true, true);
        },
        cancellation).ConfigureAwait(false);
}
