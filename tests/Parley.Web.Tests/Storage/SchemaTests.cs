using Dapper;
using Microsoft.Data.Sqlite;
using Parley.Running;

namespace Parley.Web.Tests;

/// <summary>Both databases have the same tables, as the databases themselves tell.</summary>
public sealed class SchemaTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public void Both_have_scripts_of_the_same_numbers_and_names()
    {
        Assert.NotEmpty(SchemaMigrations.Scripts("Sqlite"));
        Assert.Equal(SchemaMigrations.Scripts("Sqlite").Select(s => (s.Number, s.Name)), SchemaMigrations.Scripts("Postgres").Select(s => (s.Number, s.Name)));
        Assert.Equal(Enumerable.Range(1, SchemaMigrations.Scripts("Sqlite").Count), SchemaMigrations.Scripts("Sqlite").Select(s => s.Number));
    }

    [Fact]
    public async Task Both_have_the_same_tables_columns_and_keys()
    {
        var postgres = await OfPostgres();
        var sqlite = await OfSqlite();
        Assert.Equal(sqlite, postgres);
        Assert.Equal(6, sqlite.Count(line => line.Contains(" primary key ", StringComparison.Ordinal)));
        Assert.Equal(5, sqlite.Count(line => line.Contains(" refers ", StringComparison.Ordinal)));
        Assert.Contains("case_version.question text null", sqlite);
    }

    private static async Task<List<string>> OfSqlite()
    {
        using var folder = new Folder();
        await (await WorkbenchStores.OpenSqlite(new DirectoryInfo(folder.Path), TimeProvider.System, Now)).DisposeAsync();
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "parley.db")};Pooling=false");
        var lines = new List<string>();
        foreach (var table in (await connection.QueryAsync<string>("select name from sqlite_master where type = 'table'")).ToList())
        {
            var columns = (await connection.QueryAsync<(string Name, string Type, long NotNull, long Key)>($"select name, type, \"notnull\", pk from pragma_table_info('{table}')")).ToList();
            lines.AddRange(columns.Select(c => $"{table}.{c.Name} {Moments(c.Name, c.Type.ToLowerInvariant())} {(c.NotNull == 1 ? "not null" : "null")}"));
            lines.Add($"{table} primary key {string.Join(", ", columns.Where(c => c.Key > 0).OrderBy(c => c.Key).Select(c => c.Name))}");
            var foreign = await connection.QueryAsync<(long Id, long Seq, string Table, string From, string To)>($"select id, seq, \"table\", \"from\", \"to\" from pragma_foreign_key_list('{table}')");
            lines.AddRange(foreign.GroupBy(f => f.Id).Select(f => f.OrderBy(c => c.Seq).ToList()).Select(f =>
                $"{table} ({string.Join(", ", f.Select(c => c.From))}) refers {f[0].Table} ({string.Join(", ", f.Select(c => c.To))})"));
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static async Task<List<string>> OfPostgres()
    {
        var schema = await TestPostgres.NewSchema();
        await (await WorkbenchStores.OpenPostgres(schema, TimeProvider.System, Now)).DisposeAsync();
        await using var connection = await TestPostgres.Beside(schema);
        var columns = await connection.QueryAsync<(string Table, string Name, string Type, string Nullable)>(
            "select table_name, column_name, data_type, is_nullable from information_schema.columns where table_schema = current_schema()");
        var lines = columns.Select(c => $"{c.Table}.{c.Name} {Kind(c.Type)} {(c.Nullable == "YES" ? "null" : "not null")}").ToList();
        var keys = await connection.QueryAsync<(string Table, string Kind, string Columns, string? Other, string? OtherColumns)>(
            """
            select c.conrelid::regclass::text, c.contype::text,
                (select string_agg(a.attname, ', ' order by k.n) from unnest(c.conkey) with ordinality k(num, n) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num),
                case when c.confrelid = 0 then null else c.confrelid::regclass::text end,
                (select string_agg(a.attname, ', ' order by k.n) from unnest(c.confkey) with ordinality k(num, n) join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num)
            from pg_constraint c join pg_namespace s on s.oid = c.connamespace where s.nspname = current_schema() and c.contype in ('p', 'f')
            """);
        lines.AddRange(keys.Select(k => k.Kind == "p" ? $"{k.Table} primary key {k.Columns}" : $"{k.Table} ({k.Columns}) refers {k.Other} ({k.OtherColumns})"));
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static string Moments(string column, string type) => column.EndsWith("_at", StringComparison.Ordinal) && type == "text" ? "moment" : type;

    private static string Kind(string type) => type switch
    {
        "timestamp with time zone" => "moment",
        "bytea" => "blob",
        _ => type,
    };
}
