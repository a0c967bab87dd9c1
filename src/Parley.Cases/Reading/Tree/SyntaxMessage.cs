using YamlDotNet.Core;

namespace Parley.Cases;

/// <summary>Says in plain words what the YAML scanner found wrong, at the place where a person would look.</summary>
internal static class SyntaxMessage
{
    private const int LongestKey = 1024;

    private const string StrayColon =
        "a colon stands where none can: a second ': ' on a line (then quote the text), or a line indented unlike its neighbours";

    private static readonly (string Part, string Words)[] Known =
    [
        ("found unexpected end of stream", "a quote is opened here and never closed"),
        ("found wrong indentation", "a quote is opened here and not closed on this line"),
        ("did not find expected ',' or ']'", "a comma or a closing ] was expected"),
        ("did not find expected ',' or '}'", "a comma or a closing } was expected"),
        ("did not find expected node content", "a comma too many, or nothing before it"),
        ("invalid mapping", StrayColon),
        ("Mapping values are not allowed", StrayColon),
        ("Block sequence entries are not allowed", "a list item '- ' cannot start on this line; begin it on a line of its own"),
        ("cannot start any token", "text cannot begin with this character; put it in double quotes"),
        ("surrogates", "\\u stands for half of a character; write the character itself"),
        ("hexadecimal", "an escape without its digits; write a backslash twice, or use single quotes"),
        ("unknown escape character", "an escape that YAML does not know; write a backslash twice, or use single quotes"),
        ("could not find expected ':'", "a key without its colon"),
        ("did not find expected '-' indicator", "a list item was expected here, starting with '- '"),
        ("did not find expected key", "a key was expected here; is the line indented as its neighbours are, and text with quotes quoted whole?"),
        ("anchor or alias", "text cannot begin with & or *; put it in double quotes"),
        ("<document end>", "something stands after the end of the case; is a bracket closed twice, or a line indented differently?"),
        ("<document start>", "the case has ended here; is a line indented differently, or a directive in the wrong place?"),
    ];

    /// <summary>The kind, place and words for an exception of the scanner or parser.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="reached">The line up to which reading went well.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="file">The file's name.</param>
    public static (ProblemKind Kind, Place Place, string Message) Of(YamlException exception, int reached, string text, string file)
    {
        var line = (int)Math.Max(1, exception.Start.Line);
        var place = new Place(file, line, (int)Math.Max(1, exception.Start.Column));
        if (SourceText.LongestKeyOn(text, line) > LongestKey)
            return (FileProblems.LongKey, place with { Column = 1 }, $"this key is longer than {LongestKey:N0} characters; is a colon missing?");
        foreach (var (part, words) in Known)
            if (exception.Message.Contains(part, StringComparison.Ordinal)) return (FileProblems.Syntax, place, $"not readable as YAML: {words}");

        // The scanner names a wrong line, sometimes the first, when it stumbles over a tab.
        var isTab = exception.Message.Contains("tab", StringComparison.Ordinal);
        return isTab && SourceText.IndentingTab(text, Math.Max(line, reached)) is { } tab
            ? (FileProblems.Tab, place with { Line = tab.Line, Column = tab.Column }, "a tab stands in the indentation; indent with spaces")
            : (FileProblems.Syntax, place, "not readable as YAML from here on");
    }
}
