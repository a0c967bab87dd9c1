using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Parley.Web;

/// <summary>The queries of the workbench's store, the same for both databases.</summary>
internal sealed class WorkbenchReader(ISqlDatabase database)
{
    private const string Columns =
        "v.case_id as CaseId, v.number as Number, v.saved_at as SavedAt, v.author as Author, v.note as Note, v.kind as Kind, v.restored as Restored, "
        + "v.title as Title, v.question as Question, v.yaml_sha256 as Sha256, v.verdict as Verdict, v.headline as Headline";

    private const string Latest = "v.number = (select max(l.number) from case_version l where l.case_id = v.case_id)";

    /// <summary>The latest version of every case that is, or is not, put away; last saved first.</summary>
    public async Task<IReadOnlyList<CaseEntry>> List(DbConnection connection, bool putAway)
    {
        const string LastAction =
            "coalesce((select s.action from case_shelving s where s.case_id = c.id order by s.number desc limit 1), 'bring-back')";
        var rows = await connection.QueryAsync<VersionRow>(
            $"select {Columns} from workbench_case c join case_version v on v.case_id = c.id and {Latest} where {LastAction} = @action",
            new { action = putAway ? Shelving.PutAway : Shelving.BringBack }).ConfigureAwait(false);
        return [.. rows
            .Select(row => new CaseEntry(
                row.CaseId, row.Title, row.Question, row.Number, database.Moment(row.SavedAt), row.Author, row.Verdict, row.Headline))
            .OrderByDescending(entry => entry.At).ThenBy(entry => entry.Id, StringComparer.Ordinal)];
    }

    /// <summary>The versions of a case without their texts, the latest first.</summary>
    public async Task<IReadOnlyList<VersionEntry>> History(DbConnection connection, string id)
    {
        var rows = await connection.QueryAsync<VersionRow>(
            $"select {Columns} from case_version v where v.case_id = @id order by v.number desc", new { id }).ConfigureAwait(false);
        return [.. rows.Select(row => new VersionEntry(
            row.Number, database.Moment(row.SavedAt), row.Author, row.Note, row.Restored, row.Verdict, row.Headline, row.Kind))];
    }

    /// <summary>A version of a case, the latest where no number is given; null where there is none.</summary>
    public async Task<(CaseVersion Version, VersionRow Row)?> Version(DbConnection connection, DbTransaction? transaction, string id, int? number)
    {
        var row = await connection.QuerySingleOrDefaultAsync<VersionRow>(
            $"select {Columns}, b.body as Body from case_version v join text_body b on b.sha256 = v.yaml_sha256 where v.case_id = @id and "
                + (number is null ? Latest : "v.number = @number"),
            new { id, number },
            transaction).ConfigureAwait(false);
        if (row is null) return null;
        var sources = await connection.QueryAsync<SourceRow>(
            "select s.name as Name, s.sha256 as Sha256, b.body as Body from version_source s join text_body b on b.sha256 = s.sha256 "
                + "where s.case_id = @id and s.number = @number",
            new { id, number = row.Number },
            transaction).ConfigureAwait(false);
        var texts = sources.ToDictionary(
            source => source.Name, source => TextBody.Read(source.Sha256, source.Body, database.Place), StringComparer.Ordinal);
        return (Of(row, TextBody.Read(row.Sha256, row.Body!, database.Place), texts), row);
    }

    /// <summary>The number of a case's latest version; null where there is no such case. Holds other writers of the case off.</summary>
    public async Task<int?> LockLatest(DbConnection connection, DbTransaction transaction, string id)
    {
        if (await connection.ExecuteScalarAsync<string?>(database.LockCase, new { id }, transaction).ConfigureAwait(false) is null) return null;
        return await connection.ExecuteScalarAsync<int>(
            "select max(number) from case_version where case_id = @id", new { id }, transaction).ConfigureAwait(false);
    }

    /// <summary>Numbers and kinds of a case's versions, in order.</summary>
    public static async Task<IReadOnlyList<(int Number, string Kind)>> Kinds(DbConnection connection, DbTransaction transaction, string id) =>
        [.. await connection.QueryAsync<(int, string)>(
            "select number, kind from case_version where case_id = @id order by number", new { id }, transaction).ConfigureAwait(false)];

    /// <summary>The ids of cases that start like this one.</summary>
    public static async Task<IReadOnlySet<string>> Like(DbConnection connection, DbTransaction transaction, string id) =>
        (await connection.QueryAsync<string>(
            "select id from workbench_case where id = @id or id like @start",
            new { id, start = string.Create(CultureInfo.InvariantCulture, $"{id}-%") },
            transaction).ConfigureAwait(false)).ToHashSet(StringComparer.Ordinal);

    private CaseVersion Of(VersionRow row, string yaml, IReadOnlyDictionary<string, string> sources) =>
        new(row.CaseId, row.Number, database.Moment(row.SavedAt), row.Author, row.Note, yaml, sources);
}
