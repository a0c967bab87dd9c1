namespace Parley.Reports;

/// <summary>
/// Words written with links to their explanation: each term at its first place in a part, and wherever it heads a column or a row.
/// Remembers what was used, so that the part and the glossary can explain it.
/// </summary>
/// <param name="page">The address of the page that explains the words; empty where it is the same page; null where none does, and words stand plain.</param>
internal sealed class HtmlTerms(string? page = "")
{
    private readonly SortedSet<string> _all = new(StringComparer.Ordinal);
    private readonly List<string> _part = [];

    /// <summary>Every term used so far, in order.</summary>
    public IReadOnlyCollection<string> All => _all;

    /// <summary>The terms used in this part, in order of use.</summary>
    public IReadOnlyList<string> Part => _part;

    /// <summary>Where a term's page is.</summary>
    public static string Anchor(string term) => $"term-{term}";

    /// <summary>The address of a term's page.</summary>
    public string Address(string term) => $"{page}#{Anchor(term)}";

    /// <summary>Starts a part, about a term of its own if that has a page.</summary>
    public void StartPart(string? term)
    {
        _part.Clear();
        if (term is not null && Glossary.Find(term) is { } page) Use(page);
    }

    /// <summary>Running text.</summary>
    public void Write(Markup html, string words)
    {
        var written = 0;
        foreach (var (at, length, term) in page is null ? [] : TermWords.In(words))
        {
            if (!Use(term)) continue;
            html.Words(words[written..at]);
            Link(html, words.Substring(at, length), term);
            written = at + length;
        }
        html.Words(words[written..]);
    }

    /// <summary>Words that stand alone, such as the head of a column.</summary>
    public void WriteHeading(Markup html, string words)
    {
        if (page is null || TermWords.Named(words) is not { } term)
        {
            html.Words(words);
            return;
        }
        Use(term);
        Link(html, words, term);
    }

    private bool Use(string term)
    {
        _all.Add(term);
        if (_part.Contains(term)) return false;
        _part.Add(term);
        return true;
    }

    private void Link(Markup html, string words, string term) => html.Element("a", words, ("class", "term"), ("href", Address(term)));
}
