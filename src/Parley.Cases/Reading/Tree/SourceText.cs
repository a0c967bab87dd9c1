namespace Parley.Cases;

/// <summary>Finds places in a text that is not (yet) YAML.</summary>
internal static class SourceText
{
    /// <summary>The line, from 1, on which the character at this index stands.</summary>
    public static int LineOf(string text, int index) => 1 + text.AsSpan(0, index).Count('\n');

    /// <summary>The first tab in an indentation from a line on; null when there is none.</summary>
    public static (int Line, int Column)? IndentingTab(string text, int line)
    {
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            number++;
            if (number < line) continue;
            var indentation = text.AsSpan(range);
            indentation = indentation[..(indentation.Length - indentation.TrimStart(" \t").Length)];
            if (indentation.IndexOf('\t') is >= 0 and var at) return (number, at + 1);
        }

        return null;
    }

    /// <summary>How long the text before the first <c>: </c> of a line is; 0 where the line has none.</summary>
    public static int LongestKeyOn(string text, int line)
    {
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            if (++number < line) continue;
            var content = text.AsSpan(range).TrimEnd('\r');
            var colon = content.IndexOf(": ");
            if (colon < 0 && content.EndsWith(":")) colon = content.Length - 1;
            return Math.Max(0, colon);
        }

        return 0;
    }
}
