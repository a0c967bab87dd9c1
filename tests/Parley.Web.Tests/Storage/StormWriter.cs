using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parley.Running;

namespace Parley.Web.Tests;

/// <summary>
/// A writer of its own process, to be killed: this test program started again with a variable that says what to open. It saves as fast as it can, several
/// writers at once, and says each save on standard output once it is acknowledged.
/// </summary>
internal static class StormWriter
{
    private const string Target = "PARLEY_TEST_STORM";
    private const string Seed = "PARLEY_TEST_STORM_SEED";

    /// <summary>Starts a writer on a folder, or on a PostgreSQL connection string.</summary>
    public static Process Start(string target, int seed)
    {
        var start = Self(new ProcessStartInfo("dotnet", [typeof(StormWriter).Assembly.Location]), target, seed);
        return Process.Start(start)!;
    }

    /// <summary>Runs a writer, which ends because it cannot write, as the user nobody where this is root.</summary>
    public static Run StartAsNobody(string folder)
    {
        string[] self = ["dotnet", typeof(StormWriter).Assembly.Location];
        string[] words = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", .. self] : self;
        return Running.Program.Start(words[0], words[1..], "/", (Target, folder), (Seed, "1"), ("HOME", "/nonexistent"), ("DOTNET_CLI_HOME", "/nonexistent"));
    }

    /// <summary>The texts of save number n of a writer: what the one process wrote and the other looks for.</summary>
    public static Draft Draft(int seed, int writer, int n)
    {
        var yaml = new StringBuilder().Append(CultureInfo.InvariantCulture, $"parley: 1\ntitle: storm {seed} {writer} {n}\n# ");
        yaml.Append((char)('a' + (n % 26)), 200 + (n * 37 % 9_000)).Append('\n');
        var sources = new Dictionary<string, string>(StringComparer.Ordinal) { ["always.txt"] = "the same", ["own.txt"] = $"{seed}/{writer}/{n} ü 世" };
        return new Draft(yaml.ToString(), sources, $"writer {writer}", $"save {n}");
    }

    /// <summary>What tells one version's texts from any other's.</summary>
    public static string Print(string yaml, IReadOnlyDictionary<string, string> sources)
    {
        var all = yaml + "\0" + string.Join('\0', sources.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Key + "\0" + s.Value));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }

    private static ProcessStartInfo Self(ProcessStartInfo start, string target, int seed)
    {
        start.RedirectStandardOutput = true;
        start.Environment[Target] = target;
        start.Environment[Seed] = seed.ToString(CultureInfo.InvariantCulture);
        return start;
    }

    /// <summary>Whether this process is to be the writer.</summary>
    public static bool IsWanted => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Target));

    /// <summary>Writes until killed.</summary>
    public static Task<int> Run() =>
        Write(Environment.GetEnvironmentVariable(Target)!, int.Parse(Environment.GetEnvironmentVariable(Seed)!, CultureInfo.InvariantCulture));

    private static async Task<int> Write(string target, int seed)
    {
        try
        {
            var store = target.Contains("Host=", StringComparison.Ordinal)
                ? await WorkbenchStores.OpenPostgres(target, TimeProvider.System, default)
                : await WorkbenchStores.OpenSqlite(new DirectoryInfo(target), TimeProvider.System, default);
            await using var output = Console.OpenStandardOutput();
            await Task.WhenAll(Enumerable.Range(0, 3).Select(writer => Task.Run(() => Save(store, output, seed, writer))));
            return 0;
        }
        catch (WorkbenchStoreException exception)
        {
            await Console.Out.WriteLineAsync(exception.Message);
            return 3;
        }
    }

    private static async Task Save(IWorkbenchStore store, Stream output, int seed, int writer)
    {
        var id = "";
        for (var n = 1; n < 100_000; n++)
        {
            var draft = Draft(seed, writer, n);
            var saved = n == 1 ? await store.Create($"storm {seed} {writer}", draft, default) : ((SaveOutcome.Saved)await store.Save(id, n - 1, draft, default)).Version;
            id = saved.Id;
            var line = Encoding.UTF8.GetBytes(FormattableString.Invariant($"{id} {n} {Print(draft.Yaml, draft.Sources)}\n"));
            lock (output) output.Write(line);
        }
    }
}
