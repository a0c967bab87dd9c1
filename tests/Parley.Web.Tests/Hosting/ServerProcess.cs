using System.Diagnostics;
using System.Text.RegularExpressions;
using Parley.Running;

namespace Parley.Web.Tests;

/// <summary>The workbench as users start it: a process of its own.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _rest;

    private ServerProcess(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        _rest = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Where it is.</summary>
    public Uri Address { get; }

    private static string Dll => Path.Combine(AppContext.BaseDirectory, "parley-web.dll");

    /// <summary>Starts it, which has to fail: the exit code and what it said.</summary>
    public static Run Refused(params string[] words) => Running.Program.Start("dotnet", [Dll, .. words], null, ("PARLEY_TOKEN", null), ("PARLEY_DATABASE", null));

    /// <summary>The same as nobody, whom root can become.</summary>
    public static Run RefusedToNobody(params string[] words) =>
        Running.Program.Start("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", Dll, .. words], null, ("DOTNET_CLI_HOME", "/tmp"), ("PARLEY_TOKEN", null));

    /// <summary>Starts it, on a free port where the words say nothing of where.</summary>
    public static async Task<ServerProcess> Start(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Dll, .. words.Intersect(["--port", "--urls"]).Any() ? words : ["--port", "0", .. words]]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        var line = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.True(line is not null && Where().IsMatch(line), $"it did not start: {line}");
        return new(process, new(Where().Match(line).Value));
    }

    /// <summary>Sends it a signal (INT, TERM), and waits for its end: exit code, and what it said after its greeting.</summary>
    public async Task<(int ExitCode, string Notes)> Stop(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return (_process.ExitCode, await _rest);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    [GeneratedRegex(@"http://[][0-9.:]+/", RegexOptions.None)]
    private static partial Regex Where();
}
