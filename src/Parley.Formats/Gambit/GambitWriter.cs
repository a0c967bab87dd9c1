using System.Text;

namespace Parley.Formats;

/// <summary>Writes games for Gambit: <c>.nfg</c>, the strategic game with its payoffs listed.</summary>
public static class GambitWriter
{
    /// <summary>The most combinations of strategies that are written.</summary>
    public const int Most = 100_000;

    /// <summary>The game as a file named after its title. Linear in the payoffs.</summary>
    /// <param name="game">The game.</param>
    /// <exception cref="ForeignFileException">It is too large, or does not hold together.</exception>
    public static Exported Write(NormalForm game)
    {
        var cells = game.Strategies.Aggregate(1.0, (product, strategies) => product * strategies.Count);
        if (game.Players.Count == 0 || game.Strategies.Count != game.Players.Count || cells == 0)
            throw new ForeignFileException("", 0, "a game needs players, each with a strategy or more");
        if (cells > Most)
            throw new ForeignFileException(
                "", 0, $"the game has {cells:N0} combinations of strategies; Gambit is written for at most {Most:N0}, so leave out some levers");
        if (game.Payoffs.Count != (int)cells || game.Payoffs.Any(cell => cell.Count != game.Players.Count))
            throw new ForeignFileException("", 0, $"the game has {cells:N0} combinations of strategies, and payoffs for {game.Payoffs.Count:N0}");
        var name = Ids.Form(game.Title) is { Length: > 0 } form ? form : "game";
        return new([new ForeignFile(name + ".nfg", Encoding.UTF8.GetBytes(Text(game)))], []);
    }

    private static string Text(NormalForm game)
    {
        var text = new StringBuilder("NFG 1 R ").Append(Label(game.Title));
        text.Append("\n{ ").AppendJoin(' ', game.Players.Select(Label)).Append(" }\n\n{ ");
        text.AppendJoin("\n  ", game.Strategies.Select(strategies => $"{{ {string.Join(' ', strategies.Select(Label))} }}"));
        text.Append("\n}\n\"\"\n\n");
        foreach (var cell in game.Payoffs) text.AppendJoin(' ', cell.Select(ForeignNumber.Plain)).Append('\n');
        return text.ToString();
    }

    private static string Label(string name) =>
        $"\"{Names.Clean(name, "").Replace("\\", "/", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
