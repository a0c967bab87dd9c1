namespace Parley.Formats;

/// <summary>Finds for each issue of a profile the domain's: by number, as GENIUS does, unless names say that numbers are wrong.</summary>
internal sealed class GeniusMatching(string file, IReadOnlyList<GeniusIssue> issues, Notes notes)
{
    public Dictionary<GeniusIssue, GeniusLeaf> Match(IReadOnlyList<GeniusLeaf> leaves)
    {
        var byIndex = issues.Where(i => i.Index >= 0).ToDictionary(i => i.Index);
        var byName = issues.ToLookup(i => Plain(i.Name));
        var matched = new Dictionary<GeniusIssue, GeniusLeaf>();
        foreach (var leaf in leaves)
        {
            var name = leaf.Element["name"] ?? "";
            var issue = byIndex.GetValueOrDefault(leaf.Index);
            if (issue is null || Plain(issue.Name) != Plain(name))
            {
                // A name that only one issue has tells more than a number that another one has.
                var named = byName[Plain(name)].Take(2).ToList() is [var only] ? only : null;
                if (named is not null) notes.Repaired(file, leaf.Element.Line, $"The issue {Names.Quoted(name)} has another number than in the domain; its name counts.");
                else if (issue is not null) notes.Repaired(file, leaf.Element.Line, $"The issue {Names.Quoted(name)} is called {Names.Quoted(issue.Name)} in the domain; its number counts.");
                issue = named ?? issue;
            }

            if (issue is null) notes.Dropped(file, leaf.Element.Line, $"The issue {Names.Quoted(name)} is not in the domain; it is left out.");
            else if (!matched.TryAdd(issue, leaf)) notes.Dropped(file, leaf.Element.Line, $"The issue {Names.Quoted(name)} stands here a second time; it is left out.");
        }

        foreach (var issue in issues.Where(i => !matched.ContainsKey(i)))
            notes.Repaired(file, 0, $"The profile says nothing about {Names.Quoted(issue.Name)}; it counts for nothing.");
        return matched;
    }

    private static string Plain(string name) => Names.Clean(name, "").ToLowerInvariant();
}
