using System.Runtime.InteropServices;

namespace Parley.Cli;

/// <summary>
/// Ctrl-C (and a polite kill): asks the work to stop, and ends the program if it has not within a moment. Either way no
/// half-written file stays behind.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    public Interruption()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle);
    }

    /// <summary>Set when the user wants the program to stop.</summary>
    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _stop.Dispose();
    }

    private void Handle(PosixSignalContext signal)
    {
        signal.Cancel = true;
        _stop.Cancel();
        Thread.Sleep(Patience);
        AtomicFile.Abandon();
        AtomicFolder.Abandon();
        Environment.Exit(ExitCode.Stopped);
    }
}
