using Dapper;
using Npgsql;

namespace Parley.Web.Tests;

/// <summary>The PostgreSQL that <c>./test</c> starts for the tests (<c>eng/postgres</c>); tests that need it are skipped where it is not to be had.</summary>
internal static class TestPostgres
{
    private static int _schemas;

    /// <summary>Its connection string. Skips the test where there is none.</summary>
    public static string Required()
    {
        var text = Environment.GetEnvironmentVariable("PARLEY_TEST_POSTGRES");
        if (!string.IsNullOrEmpty(text)) return text;
        var why = Environment.GetEnvironmentVariable("PARLEY_TEST_POSTGRES_WHY");
        Assert.Skip(string.IsNullOrEmpty(why) ? "no PostgreSQL: PARLEY_TEST_POSTGRES is not set; ./test sets it, see eng/postgres" : why);
        return text!;
    }

    /// <summary>A connection string whose tables nobody else uses: a schema of its own.</summary>
    public static async Task<string> NewSchema()
    {
        var connection = new NpgsqlConnectionStringBuilder(Required());
        var schema = FormattableString.Invariant($"t{Environment.ProcessId}_{Interlocked.Increment(ref _schemas)}_{Guid.NewGuid():N}");
        await using (var source = NpgsqlDataSource.Create(connection))
        await using (var open = await source.OpenConnectionAsync())
            await open.ExecuteAsync($"create schema {schema}");
        connection.SearchPath = schema;
        connection.MaxPoolSize = 8;
        return connection.ConnectionString;
    }

    /// <summary>An open connection beside the store's.</summary>
    public static async Task<NpgsqlConnection> Beside(string connectionString)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
