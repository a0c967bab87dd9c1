using Parley.Cases;

namespace Parley.Formats;

/// <summary>Reads what a decision maker prefers, as statements that give the same order.</summary>
internal sealed class GmcrPreferences(
    string file, GmcrConflict conflict, GmcrConditions conditions, IReadOnlyList<Pattern> infeasible, Notes notes)
{
    // Entries of the case that states one by one may make, so that it stays small enough to be read.
    private const int MostEntries = 100_000;

    private GmcrStates? _states;
    private int _entries;

    /// <summary>The statements, most important first; empty for a decision maker to whom all states are alike.</summary>
    public Sequence<Pattern> Of(JsonNode maker, Party party, bool isManual)
    {
        var statements = maker["preferences"] is { Kind: JsonKind.List } written
            ? written.Items.Select(conditions.Read).OfType<Pattern>().ToList()
            : null;
        var ranking = maker["preferenceRanking"] ?? maker["preferenceVector"];
        if (isManual && ranking is not null) return ByRank(ranking, party, statements);
        if (isManual) notes.Guessed(file, maker.Line, $"{party.Name} has no ranking by hand; its statements are taken.");
        if (statements is null && (ranking ?? maker["payoffs"]) is { } instead)
        {
            notes.Guessed(file, instead.Line, $"{party.Name} has no statements; its {(ranking is null ? "payoffs are" : "ranking is")} taken, as an order.");
            return ranking is not null ? ByRank(ranking, party, null) : ByPayoffs(instead, party);
        }

        if (statements is null or []) return Alike(maker, party);
        if (statements.Count <= GmcrStates.MostStatements) return statements.ToSequence();
        notes.Guessed(
            file, maker.Line, $"{party.Name} has {statements.Count:N0} statements, more than a case holds; fewer that give the same order stand for them.");
        return Listed(maker, States(maker).LevelsOf(statements));
    }

    private Sequence<Pattern> ByRank(JsonNode ranking, Party party, List<Pattern>? statements)
    {
        var levels = States(ranking).LevelsOf(ranking, party.Name);
        if (statements is { Count: > 0 and <= GmcrStates.MostStatements } && States(ranking).LevelsOf(statements).SequenceEqual(levels))
            return statements.ToSequence();
        if (statements is { Count: > 0 })
            notes.Dropped(file, ranking.Line, $"{party.Name} is ranked by hand; its statements, which say otherwise, are left out.");
        if (levels.Max() == 0) return Alike(ranking, party);
        notes.Guessed(file, ranking.Line, $"{party.Name} is ranked by hand; the order of its states is kept as priorities, one for each rank.");
        return Listed(ranking, levels);
    }

    private Sequence<Pattern> Listed(JsonNode node, int[] levels)
    {
        var statements = States(node).Statements(levels);
        _entries += statements.Sum(statement => statement.Mentions().Count());
        return _entries <= MostEntries
            ? statements
            : throw new ForeignFileException(file, node.Line, "there are too many states in the rankings by hand to make a case of them");
    }

    private Sequence<Pattern> ByPayoffs(JsonNode payoffs, Party party)
    {
        var states = States(payoffs);
        if (payoffs.Items.Count != states.Count)
            throw new ForeignFileException(
                file, payoffs.Line, $"{party.Name} has {payoffs.Items.Count:N0} payoffs for {states.Count:N0} states that can be");
        decimal[] values = [.. payoffs.Items.Select(item => item.Number
            ?? throw new ForeignFileException(file, item.Line, $"{item.Description} stands where a payoff was expected"))];
        var ranks = values.Distinct().OrderDescending().Index().ToDictionary(v => v.Item, v => v.Index);
        int[] levels = [.. values.Select(value => ranks[value])];
        return levels.Max() == 0 ? Alike(payoffs, party) : Listed(payoffs, levels);
    }

    private Sequence<Pattern> Alike(JsonNode node, Party party)
    {
        notes.Found(file, node.Line, $"To {party.Name} all states are alike: it has no priorities.");
        return [];
    }

    private GmcrStates States(JsonNode node) => _states ??= GmcrStates.Of(conflict, infeasible, message => new(file, node.Line, message));
}
