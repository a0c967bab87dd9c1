using System.CommandLine;

namespace Parley.Cli;

/// <summary>Runs a command line from its words to its exit code. Whatever goes wrong is told in one line.</summary>
internal static class Invocation
{
    private static readonly ParserConfiguration Plain = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    // Problems are told here, and Ctrl-C is the session's.
    private static readonly InvocationConfiguration Bare = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    public static int Run(string[] words, Session session)
    {
        try
        {
            if (WorkerCommandLine.Run(words) is { } code) return code;
            var line = Root.Create(session).Parse(words, Plain);
            if (Complaint.About(line) is not { } complaint) return line.Invoke(Bare);
            session.Note("parley: " + complaint);
            return ExitCode.WrongCommand;
        }
        catch (CommandFailure failure)
        {
            session.Note("parley: " + failure.Message);
            return failure.ExitCode;
        }
        catch (CaseUnusable told)
        {
            return told.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Stopped;
        }
        catch (Exception defect)
        {
            session.Note($"parley: something went wrong that should not have ({defect.GetType().Name}: {defect.Message}). "
                + "Please report it, with the command and the case if you can share it.");
            return ExitCode.Defect;
        }
    }
}
