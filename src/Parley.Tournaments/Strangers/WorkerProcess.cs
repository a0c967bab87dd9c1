using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Parley.Tournaments;

/// <summary>A worker process, seen from the tournament.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int KeptOfErrors = 4096;

    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly Task _reading;

    private WorkerProcess(WorkerCommand command, IReadOnlyList<string> words, StrangerLimits limits)
    {
        var start = new ProcessStartInfo(command.Program, [.. command.Arguments, .. words])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = (limits.MemoryMiB * 1024L * 1024L).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        _process = Start(start);
        _reading = ReadErrors();
    }

    /// <summary>What it wrote on standard error, the beginning.</summary>
    public string Errors
    {
        get
        {
            _reading.Wait(TimeSpan.FromSeconds(2));
            lock (_errors) return _errors.ToString();
        }
    }

    /// <summary>Starts one.</summary>
    /// <exception cref="TournamentException">It cannot be started.</exception>
    public static WorkerProcess Start(WorkerCommand command, IReadOnlyList<string> words, StrangerLimits limits) => new(command, words, limits);

    /// <summary>The names of the strategies in an assembly.</summary>
    /// <exception cref="TournamentException">It cannot be used.</exception>
    public static IReadOnlyList<string> NamesIn(StrangerAssembly assembly, WorkerCommand command, StrangerLimits limits, CancellationToken cancel)
    {
        var file = Path.GetFileName(assembly.Path);
        using var process = Start(command, Worker.WordsFor(assembly), limits);
        var line = process.Read(limits.Patience + TimeSpan.FromSeconds(10), null, cancel, out var isLate);
        if (isLate) throw new TournamentException($"{file} does not say which strategies it holds: making them takes longer than {limits.Patience.TotalSeconds:0.#} seconds");
        if (line is null || Told(line) is not { } told) throw new TournamentException($"{file} ends the process that loads it{(process.Errors.Contains("Stack overflow", StringComparison.Ordinal) ? ": it overflows the stack" : "")}");
        return told.Fault is null ? told.Names : throw new TournamentException(Cases.Shown.OneLine(Cases.Shown.Message(told.Fault)));
    }

    /// <summary>Asks for a match.</summary>
    /// <returns>False when the worker is gone.</returns>
    public bool Ask(int match)
    {
        try
        {
            _process.StandardInput.Write(string.Create(CultureInfo.InvariantCulture, $"{match}\n"));
            _process.StandardInput.Flush();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>The next line it answers; null when it is gone, or when it gave no sign of life.</summary>
    /// <param name="within">How long it may give none.</param>
    /// <param name="lives">Whether it gave one since this was last asked; null: an answer is the only one.</param>
    /// <param name="cancel">Ends the worker.</param>
    /// <param name="isLate">Whether it was ended for want of one.</param>
    public string? Read(TimeSpan within, Func<bool>? lives, CancellationToken cancel, out bool isLate)
    {
        isLate = false;
        try
        {
            var line = _process.StandardOutput.ReadLineAsync(cancel).AsTask();
            while (!line.Wait(within, cancel))
            {
                if (lives?.Invoke() == true) continue;
                isLate = true;
                End();
                return null;
            }
            return line.Result;
        }
        catch (Exception e) when (e is OperationCanceledException or AggregateException)
        {
            End();
            cancel.ThrowIfCancellationRequested();
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        End();
        _process.WaitForExit(TimeSpan.FromSeconds(5));
        _process.Dispose();
    }

    private static WireStrategies? Told(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ResultJson.Wire.WireStrategies);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or IOException)
        {
            throw new TournamentException($"a worker process for strategies cannot be started: {e.Message}", e) { IsAccess = true };
        }
    }

    private void End()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private async Task ReadErrors()
    {
        var buffer = new char[1024];
        int read;
        while ((read = await _process.StandardError.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            lock (_errors)
                if (_errors.Length < KeptOfErrors) _errors.Append(buffer, 0, read);
        }
    }
}
