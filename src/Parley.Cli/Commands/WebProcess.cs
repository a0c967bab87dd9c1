using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Parley.Cli;

/// <summary>
/// Runs the workbench, which is a program of its own so that no other command has to load a web server. It shares this console. Its
/// standard input is a pipe from here, and the end of that stops it: whatever ends this process ends the workbench.
/// </summary>
internal static class WebProcess
{
    private const string TokenVariable = "PARLEY_TOKEN";
    private const string DatabaseVariable = "PARLEY_DATABASE";

    /// <summary>Runs it until it ends; its exit code.</summary>
    /// <exception cref="CommandFailure">It is not there, or cannot be started.</exception>
    public static int Run(IReadOnlyList<string> words, string? token, string? database, Session session)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "web", "parley-web.dll");
        if (!File.Exists(program)) throw new CommandFailure(ExitCode.NoAccess, $"the workbench is not part of this installation ({program} is missing)");
        var start = new ProcessStartInfo(Host(), [program, .. words, "--stop-with-input"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
        };
        // Not on its command line, where every user of the machine could read it.
        if (database is not null) start.Environment[DatabaseVariable] = database;
        if (token is not null) start.Environment[TokenVariable] = token;
        try
        {
            using var process = Process.Start(start)!;
            return Follow(process);
        }
        catch (Win32Exception e)
        {
            throw new CommandFailure(ExitCode.NoAccess, $"the workbench cannot be started: {e.Message}");
        }
    }

    /// <summary>The same runtime that runs this, which need not be on the path.</summary>
    private static string Host()
    {
        if (Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet") return own;
        var beside = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        return File.Exists(beside) ? beside : "dotnet";
    }

    private static int Follow(Process process)
    {
        // Ctrl-C reaches both processes; other signals only this one.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            process.StandardInput.Close();
        }
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        process.WaitForExit();
        return process.ExitCode;
    }
}
