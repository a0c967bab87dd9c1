using Parley.Cases;
using Parley.Lenses;

namespace Parley.Cli;

/// <summary>Styles as a command line writes them: <c>russia=late</c>, <c>usa=boulware(e=0.05)</c>; or <c>late,early</c>, party after party.</summary>
internal static class TalkStyleWords
{
    /// <summary>The styles by party; what is said of one party by name counts for more.</summary>
    /// <exception cref="CommandFailure">A word says no party's style. Whether there is such a party and such a style is not looked at.</exception>
    public static IReadOnlyDictionary<string, string> Of(CaseModel model, string[] named, string? listed)
    {
        var styles = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        if (listed is not null)
        {
            var (words, sides) = (Split(listed), model.Stakeholders);
            if (words.Count != 1 && words.Count != sides.Count)
                throw Wrong($"--styles takes one style, or one for each of the {sides.Count} parties with something at stake "
                    + $"({string.Join(", ", sides.Select(p => model.Case.Parties[p].Id))}), not {words.Count}");
            for (var k = 0; k < sides.Count; k++) styles[model.Case.Parties[sides[k]].Id] = words[words.Count == 1 ? 0 : k];
        }
        var told = new HashSet<string>();
        foreach (var word in named)
        {
            if (word.Split('=', 2) is not [var id, var style] || style.Length == 0)
                throw Wrong($"'{word}' says no party's style; write party=style, such as {model.Case.Parties[0].Id}=late");
            if (!told.Add(id)) throw Wrong($"'{id}' is given two styles");
            styles[id] = style;
        }
        return styles;
    }

    // Commas within brackets part the settings of one strategy.
    private static List<string> Split(string listed)
    {
        var (words, depth, from) = (new List<string>(), 0, 0);
        for (var at = 0; at < listed.Length; at++)
        {
            depth += listed[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (listed[at] != ',' || depth > 0) continue;
            words.Add(listed[from..at].Trim());
            from = at + 1;
        }
        return [.. words, listed[from..].Trim()];
    }

    private static CommandFailure Wrong(string message) => new(ExitCode.WrongCommand, message);
}
