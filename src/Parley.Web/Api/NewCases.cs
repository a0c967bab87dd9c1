using Parley.Cases;

namespace Parley.Web;

/// <summary>Makes cases.</summary>
internal sealed class NewCases(IWorkbenchStore store, CaseShelf shelf, Verdicts verdicts)
{
    private const string Untitled = "A new case";

    /// <summary>A case with nothing in it but its title: only begun.</summary>
    public const string Empty = "parley: 1\ntitle: A new case\n";

    /// <summary>Makes a case.</summary>
    /// <param name="title">Its title; null: the text's own.</param>
    /// <param name="yaml">Its text; null: the starter, under the title.</param>
    /// <param name="sources">Source texts, by name; null: none.</param>
    /// <param name="author">Who makes it.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<LoadedCase> Create(string? title, string? yaml, IReadOnlyDictionary<string, string>? sources, string author, CancellationToken cancel)
    {
        title = title?.Trim() is { Length: > 0 } given ? given : null;
        if (yaml is null or Empty)
        {
            yaml ??= WorkedCases.Starter;
            if (title is not null && CaseText.Apply(yaml, [new CaseEdit.SetText(CasePath.Parse("title"), title)], cancel) is { IsDone: true, Text: var named }) yaml = named;
        }
        title ??= CaseHeading.Of(yaml).Title ?? Untitled;
        var version = await store.Create(title, new(yaml, sources ?? new Dictionary<string, string>(StringComparer.Ordinal), author, "Made"), cancel).ConfigureAwait(false);
        var loaded = shelf.Keep(version);
        verdicts.Keep(loaded);
        return loaded;
    }
}
