using System.Text;
using Parley.Reports;

namespace Parley.Cli;

/// <summary>One run of the program: where results and notes go, and when to stop.</summary>
internal sealed class Session : IDisposable
{
    private readonly Lazy<Interruption> _interruption = new(() => new Interruption());

    /// <summary>What the output goes to.</summary>
    public Terminal Terminal { get; } = Terminal.Detect();

    /// <summary>Everything that is not a result: problems, progress, what was written where.</summary>
    public TextWriter Notes { get; } = Console.Error;

    /// <summary>Set when the user wants the program to stop; watched from the first time it is asked for.</summary>
    public CancellationToken Stop => _interruption.Value.Token;

    /// <summary>Says something that is not a result, on a line of its own.</summary>
    public void Note(string words) => Notes.WriteLine(PlainText.Of(words));

    /// <summary>The screen that a report for standard output, or for a file, is laid out for.</summary>
    public Screen ScreenFor(string? file) => file is null ? Terminal.Screen : Terminal.File;

    /// <summary>Writes a result as text, to standard output or to a file.</summary>
    public void WriteText(string? file, Action<TextWriter> content) => WriteBytes(file, stream =>
    {
        using var writer = new StreamWriter(stream, Encoding(file), leaveOpen: true) { NewLine = "\n" };
        content(writer);
    });

    /// <summary>Writes a result, to standard output or to a file. A reader that has gone away (<c>| head</c>) is no error.</summary>
    /// <exception cref="CommandFailure">It cannot be written.</exception>
    public void WriteBytes(string? file, Action<Stream> content)
    {
        _ = Stop;
        if (file is not null)
        {
            AtomicFile.Write(file, content);
            return;
        }
        try
        {
            using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            content(output);
        }
        catch (IOException e)
        {
            throw CommandFailure.NoAccess("write", "to standard output", e);
        }
    }

    public void Dispose()
    {
        if (_interruption.IsValueCreated) _interruption.Value.Dispose();
    }

    private static Encoding Encoding(string? file) =>
        file is null && Console.OutputEncoding is { CodePage: not 65001 } own ? own : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
}
