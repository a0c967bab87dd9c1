using System.Diagnostics;
using System.Text.RegularExpressions;
using Parley.Running;

namespace Parley.Browser.Tests;

/// <summary>The workbench as a process of its own, on a port of its own, until it is disposed of.</summary>
internal sealed partial class ServedWorkbench : IDisposable
{
    private readonly Process _process;

    private ServedWorkbench(Process process, string address) => (_process, Address) = (process, address);

    /// <summary>Where it is.</summary>
    public string Address { get; }

    /// <summary>Starts it.</summary>
    /// <param name="folder">Its folder for data.</param>
    /// <param name="database">A PostgreSQL database; null: a file in the folder.</param>
    public static async Task<ServedWorkbench> Start(string folder, string? database = null)
    {
        // Beside these tests' own output.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(output.Parent!.Parent!.FullName, "Parley.Web", output.Name, "parley-web.dll");
        Assert.True(File.Exists(program), $"the workbench was not built: {program} is missing");
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--port", "0", "--data", folder, "--stop-with-input", .. database is null ? (string[])[] : ["--database", database]])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (Where().Match(line) is not { Success: true, Value: var address }) continue;
            // Read on to the end: a pipe that nobody empties would stop the workbench.
            _ = process.StandardError.ReadToEndAsync();
            _ = process.StandardOutput.ReadToEndAsync();
            return new(process, address);
        }
        throw new InvalidOperationException("The workbench did not start.");
    }

    /// <summary>Stops it, as Ctrl-C does.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            if (!_process.WaitForExit(TimeSpan.FromSeconds(60))) _process.Kill(entireProcessTree: true);
        }
        _process.Dispose();
    }

    [GeneratedRegex("http://[0-9.:]+/", RegexOptions.None)]
    private static partial Regex Where();
}
