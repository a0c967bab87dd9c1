using System.Text;
using Parley.Reports;

namespace Parley.Cli;

/// <summary>The pages of the glossary as a terminal shows them.</summary>
internal static class Pages
{
    /// <summary>The list of terms, each with what its page is about.</summary>
    public static string Contents()
    {
        var contents = new StringBuilder("Words that reports use ('parley explain TERM' has the page):\n\n");
        var column = Glossary.Terms.Max(t => t.Length) + 2;
        foreach (var term in Glossary.Terms) contents.Append($"  {term.PadRight(column)}{Text(Glossary.Gist(term)).TrimEnd()}\n");
        return contents.Append("\nProblems of case files have numbers, such as P0104: 'parley explain P0104'.\n").ToString();
    }

    /// <summary>A term's page as plain text, or null when there is none.</summary>
    public static string? Page(string asked) => Glossary.Find(asked) is { } term ? Text(Glossary.Page(term)) : null;

    /// <summary>Markdown as text: headings lose their marks, links keep their words.</summary>
    private static string Text(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        var fenced = false;
        foreach (var line in markdown.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) fenced = !fenced;
            else if (fenced) text.Append("  ").Append(line).Append('\n');
            else if (line.StartsWith("# ", StringComparison.Ordinal)) text.Append(line.AsSpan(2)).Append('\n').Append('=', line.Length - 2).Append('\n');
            else AppendWords(text, line.TrimStart('#').TrimStart(line.StartsWith('#') ? ' ' : '\0'));
        }
        return text.ToString();
    }

    private static void AppendWords(StringBuilder text, string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var close = line[i] == '[' ? line.IndexOf("](", i, StringComparison.Ordinal) : -1;
            var end = close < 0 ? -1 : line.IndexOf(')', close);
            if (end < 0)
            {
                if (line[i] is not ('`' or '*')) text.Append(line[i]);
                continue;
            }
            text.Append(line.AsSpan(i + 1, close - i - 1));
            i = end;
        }
        text.Append('\n');
    }
}
