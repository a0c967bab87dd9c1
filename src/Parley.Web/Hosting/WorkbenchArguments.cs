using System.Globalization;

namespace Parley.Web;

/// <summary>Reads the workbench's command line, which <c>parley serve</c> passes on as it was given.</summary>
internal static class WorkbenchArguments
{
    /// <summary>The variable that can hold the token, so that it is not seen in the list of processes.</summary>
    public const string TokenVariable = "PARLEY_TOKEN";

    /// <summary>The variable that can hold the connection string, which has a password in it, most likely.</summary>
    public const string DatabaseVariable = "PARLEY_DATABASE";

    private const int ShortestToken = 16;

    /// <summary>The options.</summary>
    /// <exception cref="StartFailure">The command line is wrong, or asks for what is not safe.</exception>
    public static WorkbenchOptions Parse(IReadOnlyList<string> words, Func<string, string?> environment)
    {
        var options = new WorkbenchOptions
        {
            Token = environment(TokenVariable) is { Length: > 0 } secret ? secret : null,
            Database = environment(DatabaseVariable) is { Length: > 0 } connection ? connection : null,
        };
        var portIsGiven = false;
        for (var at = 0; at < words.Count; at++)
        {
            var (name, inline) = words[at].Split('=', 2) is [var left, var right] ? (left, right) : (words[at], null);
            string Value(string what) => inline ?? (at + 1 < words.Count ? words[++at] : throw Wrong($"'{name}' needs a value: {what}"));
            switch (name)
            {
                case "--port":
                    (options, portIsGiven) = (options with { Port = Port(Value("N")) }, true);
                    break;
                case "--urls":
                    options = options with { Urls = [.. options.Urls, .. Value("URL").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Url)] };
                    break;
                case "--data":
                    options = options with { Data = Value("DIR") };
                    break;
                case "--database":
                    options = options with { Database = Value("CONNECTION") };
                    break;
                case "--token":
                    options = options with { Token = Value("TOKEN") };
                    break;
                case "--open":
                    options = options with { Open = true };
                    break;
                case "--stop-with-input":
                    options = options with { StopWithInput = true };
                    break;
                default:
                    throw Wrong($"'serve' does not know '{name}'; it takes --port, --urls, --data, --database, --token and --open");
            }
        }
        return Safe(options, portIsGiven);
    }

    private static WorkbenchOptions Safe(WorkbenchOptions options, bool portIsGiven)
    {
        if (portIsGiven && options.Urls.Count > 0) throw Wrong("--port and --urls both say where to listen; give one of them");
        if (options.Database is { } database) ReadDatabase(database);
        if (options.Token is { Length: < ShortestToken })
            throw Wrong($"the token has fewer than {ShortestToken} characters, and could be guessed; make one with: openssl rand -hex 16");
        if (options.IsOpenToOthers && options.Token is null)
            throw Wrong($"{options.Urls.First(url => !WorkbenchOptions.IsLoopback(url)).OriginalString} can be reached by others, who could read and change every case; "
                + $"give a token that they have to sign in with, by --token or in {TokenVariable}");
        return options;
    }

    private static void ReadDatabase(string connection)
    {
        try
        {
            PostgresAddress.Read(connection);
        }
        catch (WorkbenchStoreException e)
        {
            throw Wrong(e.Message);
        }
    }

    private static int Port(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= ushort.MaxValue
            ? port
            : throw Wrong($"'{written}' is no port; it takes a whole number from 0 (any that is free) to {ushort.MaxValue}");

    // Kept are host and port alone, and a host is an address: a name would have every address of this machine listen.
    private static Uri Url(string written)
    {
        // Usual ways to say "every address".
        var plain = written.Replace("://*:", "://0.0.0.0:", StringComparison.Ordinal).Replace("://+:", "://0.0.0.0:", StringComparison.Ordinal);
        if (!Uri.TryCreate(plain, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp || url.PathAndQuery != "/" || url.Fragment.Length > 0 || url.UserInfo.Length > 0 || plain.Contains('@', StringComparison.Ordinal))
            throw Wrong($"'{written}' is no address to listen on; it takes http://HOST:PORT, as in http://127.0.0.1:8080 (for https, put a proxy before it)");
        return WorkbenchOptions.IsName(url)
            ? throw Wrong($"'{url.Host}' is a name, and the workbench listens on addresses; give this machine's IP address, or http://*:{url.Port.ToString(CultureInfo.InvariantCulture)} for all it has, with a token; it answers to its names then")
            : url;
    }

    private static StartFailure Wrong(string message) => new(ExitCode.WrongCommand, message);
}
