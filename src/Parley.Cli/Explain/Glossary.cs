using System.Text;

namespace Parley.Cli;

/// <summary>The pages of docs/explanation, which travel inside the program: one a term.</summary>
internal static class Glossary
{
    private const string Prefix = "explain/";
    private const string Suffix = ".md";

    /// <summary>The terms that have a page, in order.</summary>
    public static IReadOnlyList<string> Terms { get; } =
    [
        .. typeof(Glossary).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..^Suffix.Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>The list of terms, each with what its page is about.</summary>
    public static string Contents()
    {
        var contents = new StringBuilder("Words that reports use ('parley explain TERM' has the page):\n\n");
        var column = Terms.Max(t => t.Length) + 2;
        foreach (var term in Terms) contents.Append($"  {term.PadRight(column)}{Gist(term)}\n");
        return contents.Append("\nProblems of case files have numbers, such as P0104: 'parley explain P0104'.\n").ToString();
    }

    /// <summary>A term's page as plain text, or null when there is none. Capitals, spaces and hyphens do not matter.</summary>
    public static string? Page(string asked) =>
        Terms.FirstOrDefault(term => Plain(term) == Plain(asked)) is { } term ? Text(Read(term)) : null;

    private static string Plain(string term) => term.ToLowerInvariant().Replace(' ', '-').Replace('_', '-').Replace('–', '-');

    /// <summary>The first sentence of a page.</summary>
    private static string Gist(string term)
    {
        var first = Text(Read(term)).Split("\n\n")[1].ReplaceLineEndings(" ");
        return first.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? first[..(end + 1)] : first;
    }

    private static string Read(string term)
    {
        using var page = new StreamReader(typeof(Glossary).Assembly.GetManifestResourceStream(Prefix + term + Suffix)!);
        return page.ReadToEnd().ReplaceLineEndings("\n");
    }

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
