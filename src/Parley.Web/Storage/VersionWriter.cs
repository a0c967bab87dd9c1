using System.Data.Common;
using Dapper;

namespace Parley.Web;

/// <summary>Writes versions, and the texts that are not there yet.</summary>
internal sealed class VersionWriter(ISqlDatabase database, TimeProvider time)
{
    private const int MostYaml = 4 * 1024 * 1024;
    private const int MostSource = 16 * 1024 * 1024;
    private const int MostSources = 1_000;
    private const int LongestName = 200;

    /// <summary>The moment of a save: now, to the microsecond that both databases keep.</summary>
    public DateTimeOffset Now()
    {
        var now = time.GetUtcNow();
        return new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    /// <summary>The draft with author and note on one line each.</summary>
    /// <exception cref="WorkbenchStoreException">It has more or larger texts than are kept.</exception>
    public static Draft Checked(Draft draft)
    {
        if (draft.Sources.Count > MostSources)
            throw new WorkbenchStoreException($"the case has {draft.Sources.Count:N0} source texts, and at most {MostSources:N0} are kept; join some of them") { Cause = StoreFault.TooLarge };
        foreach (var name in draft.Sources.Keys)
            if (name.Length is 0 or > LongestName || OneLine.Of(name, LongestName) != name)
                throw new WorkbenchStoreException($"'{OneLine.Of(name, 60)}' cannot be the name of a source text: it has 1 to {LongestName} characters on one line") { Cause = StoreFault.Unfit };
        return draft with { Author = OneLine.Of(draft.Author, LongestName), Note = OneLine.Of(draft.Note) };
    }

    /// <summary>Writes a version of a checked draft.</summary>
    public async Task<CaseVersion> Write(
        DbConnection connection, DbTransaction transaction, string id, int number, Draft draft, string title, string kind, int? restored)
    {
        var yaml = TextBody.Of(draft.Yaml, "the case's text", MostYaml);
        var sources = draft.Sources.Select(source => (source.Key, Body: TextBody.Of(source.Value, $"the source text '{source.Key}'", MostSource))).ToList();
        var heading = CaseHeading.Of(draft.Yaml);
        var at = Now();

        // Always in the same order: two writers that bring the same new texts then wait for each other, never in a circle.
        foreach (var body in sources.Select(source => source.Body).Append(yaml).DistinctBy(body => body.Sha256).OrderBy(body => body.Sha256, StringComparer.Ordinal))
            await connection.ExecuteAsync(
                "insert into text_body (sha256, body) values (@Sha256, @Body) on conflict (sha256) do nothing", body, transaction).ConfigureAwait(false);
        await connection.ExecuteAsync(
            "insert into case_version (case_id, number, saved_at, author, note, kind, restored, title, question, yaml_sha256) "
                + "values (@id, @number, @at, @author, @note, @kind, @restored, @title, @question, @sha256)",
            new
            {
                id,
                number,
                at = database.Moment(at),
                author = draft.Author,
                note = draft.Note,
                kind,
                restored,
                title = heading.Title ?? title,
                question = heading.Question,
                sha256 = yaml.Sha256,
            },
            transaction).ConfigureAwait(false);
        foreach (var (name, body) in sources)
            await connection.ExecuteAsync(
                "insert into version_source (case_id, number, name, sha256) values (@id, @number, @name, @sha256)",
                new { id, number, name, sha256 = body.Sha256 },
                transaction).ConfigureAwait(false);
        return new CaseVersion(id, number, at, draft.Author, draft.Note, draft.Yaml, new Dictionary<string, string>(draft.Sources, StringComparer.Ordinal));
    }
}
