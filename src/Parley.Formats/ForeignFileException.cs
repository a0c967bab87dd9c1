namespace Parley.Formats;

/// <summary>A file cannot be read as its format: one clear line with its place.</summary>
public sealed class ForeignFileException : Exception
{
    private readonly IReadOnlyList<string>? _problems;

    /// <summary>With the place and what is wrong there.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="line">The line, from 1; 0 where a line says nothing.</param>
    /// <param name="message">What was found and what was expected, in one line.</param>
    /// <param name="inner">What it came from, if anything.</param>
    public ForeignFileException(string file, int line, string message, Exception? inner = null) : base(message, inner) =>
        (File, Line) = (file, line);

    /// <summary>With several things that are wrong, each a line with its own place.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="problems">A line for each; one at least.</param>
    public ForeignFileException(string file, IReadOnlyList<string> problems) : base(problems[0]) => (File, _problems) = (file, problems);

    /// <summary>What is wrong, a line for each thing, with its place.</summary>
    public IReadOnlyList<string> Problems => _problems ?? [$"{File}{(Line > 0 ? $":{Line}" : "")}: {Message}"];

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>The line, from 1; 0 where a line says nothing.</summary>
    public int Line { get; }
}
