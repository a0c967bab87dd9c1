namespace Parley.Reports;

/// <summary>The pages of docs/explanation, which travel inside the program: one a term.</summary>
public static class Glossary
{
    private const string Prefix = "explain/";
    private const string Suffix = ".md";

    /// <summary>The terms that have a page, in order.</summary>
    public static IReadOnlyList<string> Terms { get; } =
    [
        .. typeof(Glossary).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..^Suffix.Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>The term that is meant, or null when there is none. Capitals, spaces and hyphens do not matter.</summary>
    public static string? Find(string asked) => Terms.FirstOrDefault(term => Plain(term) == Plain(asked));

    /// <summary>A term's page, in Markdown.</summary>
    public static string Page(string term)
    {
        using var page = new StreamReader(typeof(Glossary).Assembly.GetManifestResourceStream(Prefix + term + Suffix)!);
        return page.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The first sentence of a term's page, in Markdown.</summary>
    public static string Gist(string term)
    {
        var first = Page(term).Split("\n\n")[1].ReplaceLineEndings(" ");
        return first.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? first[..(end + 1)] : first;
    }

    private static string Plain(string term) => term.ToLowerInvariant().Replace(' ', '-').Replace('_', '-').Replace('–', '-');
}
