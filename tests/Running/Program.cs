using System.Diagnostics;
using System.Text;

namespace Parley.Running;

/// <summary>Runs the real program, as a process of its own.</summary>
internal static class Program
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The built program beside the tests.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "parley.dll");

    /// <summary>Runs it with these words, in a folder, with these changes to the environment (null takes a variable away).</summary>
    public static Run Start(string[] words, string? folder = null, params (string Name, string? Value)[] environment) =>
        Start("dotnet", [Path, .. words], folder, environment);

    /// <summary>Runs any program so.</summary>
    public static Run Start(string program, string[] words, string? folder, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(program, words)
        {
            WorkingDirectory = folder ?? AppContext.BaseDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var variable in (string[])["COLUMNS", "NO_COLOR", "LC_ALL", "LC_CTYPE"]) start.Environment.Remove(variable);
        start.Environment["LANG"] = "C.UTF-8";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var notes = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{program} {string.Join(' ', words)}' did not end.");
        }
        return new(process.ExitCode, output.Result, notes.Result);
    }
}
