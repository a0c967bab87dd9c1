using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Parley.Web;

/// <summary>Brings a database's tables up to date: runs the numbered scripts that it has not had yet, all or none.</summary>
internal static class SchemaMigrations
{
    /// <summary>The scripts of a database, by number: <c>0001-cases.sql</c> is 1.</summary>
    public static IReadOnlyList<(int Number, string Name, string Sql)> Scripts(string folder)
    {
        var assembly = typeof(SchemaMigrations).Assembly;
        var prefix = $"Storage.{folder}.";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => (Read: name, Name: name[prefix.Length..^".sql".Length]))
            .Select(script => (int.Parse(script.Name.AsSpan(0, 4), CultureInfo.InvariantCulture), script.Name, Text(script.Read)))
            .OrderBy(script => script.Item1)];

        string Text(string resource)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Runs what is missing.</summary>
    /// <exception cref="WorkbenchStoreException">The tables are those of a newer Parley.</exception>
    public static async Task Run(ISqlDatabase database, DbConnection connection, TimeProvider time, CancellationToken cancellation)
    {
        var scripts = Scripts(database.Scripts);
        var transaction = await database.BeginWriting(connection, cancellation).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            var has = await database.SchemaVersion(connection, transaction, cancellation).ConfigureAwait(false);
            var latest = scripts[^1].Number;
            if (has > latest)
                throw new WorkbenchStoreException(
                    $"{database.Place} was written by a newer Parley (its tables have version {has}, this Parley knows {latest}); use that Parley, or choose another database");
            foreach (var (number, name, sql) in scripts.Where(script => script.Number > has))
            {
                await connection.ExecuteAsync(sql, transaction: transaction).ConfigureAwait(false);
                await connection.ExecuteAsync(
                    "insert into schema_version (version, name, applied_at) values (@number, @name, @at)",
                    new { number, name, at = database.Moment(time.GetUtcNow()) },
                    transaction).ConfigureAwait(false);
            }

            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        }
    }
}
