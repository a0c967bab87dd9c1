using Npgsql;

namespace Parley.Web;

/// <summary>Reads where a PostgreSQL database is: Npgsql's form, or the address that other programs take.</summary>
internal static class PostgresAddress
{
    /// <summary>The connection of either form.</summary>
    /// <exception cref="WorkbenchStoreException">The text is neither. What it holds is not repeated: it may be a password.</exception>
    public static NpgsqlConnectionStringBuilder Read(string text)
    {
        try
        {
            var connection = text.StartsWith("postgres://", StringComparison.Ordinal) || text.StartsWith("postgresql://", StringComparison.Ordinal)
                ? FromUri(new Uri(text))
                : new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrEmpty(connection.Host)) throw new FormatException("no host");
            return connection;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidCastException or KeyNotFoundException or OverflowException)
        {
            throw new WorkbenchStoreException(
                "this is no connection string of PostgreSQL; write it as Host=localhost;Username=parley;Password=…;Database=parley, or as postgres://parley:…@localhost:5432/parley",
                exception);
        }
    }

    private static NpgsqlConnectionStringBuilder FromUri(Uri address)
    {
        var connection = new NpgsqlConnectionStringBuilder { Host = address.Host };
        if (address.Port > 0) connection.Port = address.Port;
        var user = address.UserInfo.Split(':', 2);
        if (user[0].Length > 0) connection.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) connection.Password = Uri.UnescapeDataString(user[1]);
        if (address.AbsolutePath.Length > 1) connection.Database = Uri.UnescapeDataString(address.AbsolutePath[1..]);
        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.Split('=', 2) is [var left, var right] ? (left, Uri.UnescapeDataString(right)) : (pair, "");
            connection[name switch { "sslmode" => "SSL Mode", "application_name" => "Application Name", "connect_timeout" => "Timeout", _ => name }] =
                name == "sslmode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
        }

        return connection;
    }
}
