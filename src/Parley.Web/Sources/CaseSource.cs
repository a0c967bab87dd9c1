using Parley.Cases;

namespace Parley.Web;

/// <summary>A source of a case as the page shows it.</summary>
/// <param name="Id">Its id; for a text that the case does not declare, the text's name.</param>
/// <param name="Declared">What the case says of it; null for a text that it does not declare.</param>
/// <param name="Key">The name under which its text is kept, or would be.</param>
/// <param name="Text">Its text; null where none is kept.</param>
public sealed record CaseSource(string Id, Source? Declared, string Key, SourceText? Text)
{
    /// <summary>What to call it.</summary>
    public string Title => Declared?.Title ?? Id;

    /// <summary>The sources of a version: those that the case declares, then texts that it does not.</summary>
    public static IReadOnlyList<CaseSource> Of(LoadedCase loaded)
    {
        var texts = loaded.Version.Sources;
        List<CaseSource> all = [.. (loaded.Stated?.Sources ?? []).Select(source => Of(source, texts))];
        foreach (var (name, text) in texts.Where(t => all.All(s => s.Key != t.Key)).OrderBy(t => t.Key, StringComparer.Ordinal))
            all.Add(new(name, null, name, SourceText.Of(text)));
        return all;
    }

    /// <summary>The name under which a source's text is kept: its file's, or one made from its id.</summary>
    public static string KeyOf(Source source, IReadOnlyDictionary<string, string> texts) =>
        Keys(source).FirstOrDefault(texts.ContainsKey) ?? source.File ?? $"{source.Id}.txt";

    /// <summary>The names under which a source's text may be kept, the likeliest first.</summary>
    public static IEnumerable<string> Keys(Source source) => new[] { source.File, source.Id, $"{source.Id}.txt", $"{source.Id}.md" }.OfType<string>();

    private static CaseSource Of(Source source, IReadOnlyDictionary<string, string> texts)
    {
        var key = KeyOf(source, texts);
        return new(source.Id, source, key, texts.TryGetValue(key, out var text) ? SourceText.Of(text) : null);
    }
}
