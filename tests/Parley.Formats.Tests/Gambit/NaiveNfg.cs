using System.Globalization;
using System.Text;

namespace Parley.Formats.Tests.Gambit;

/// <summary>Reads a strategic game in its payoff version, token by token, from Gambit's description of the format.</summary>
internal sealed class NaiveNfg
{
    private NaiveNfg() { }

    public string Title { get; private set; } = "";

    public List<string> Players { get; } = [];

    public List<List<string>> Strategies { get; } = [];

    private List<decimal> Numbers { get; } = [];

    public static NaiveNfg Read(string text)
    {
        var game = new NaiveNfg();
        var tokens = new Queue<string>(Tokens(text));
        Assert.Equal(["NFG", "1", "R"], Enumerable.Range(0, 3).Select(_ => tokens.Dequeue()));
        game.Title = tokens.Dequeue()[1..];
        Assert.Equal("{", tokens.Dequeue());
        while (tokens.Peek() != "}") game.Players.Add(tokens.Dequeue()[1..]);
        Assert.Equal(["}", "{"], Enumerable.Range(0, 2).Select(_ => tokens.Dequeue()));
        while (tokens.Dequeue() == "{")
        {
            game.Strategies.Add([]);
            while (tokens.Peek() != "}") game.Strategies[^1].Add(tokens.Dequeue()[1..]);
            tokens.Dequeue();
        }

        if (tokens.Peek().StartsWith('"')) tokens.Dequeue();
        while (tokens.Count > 0) game.Numbers.Add(decimal.Parse(tokens.Dequeue(), CultureInfo.InvariantCulture));
        return game;
    }

    /// <summary>The payoffs of a combination, found by counting through all of them as the format does.</summary>
    public decimal[] At(int[] combination)
    {
        var counter = new int[Players.Count];
        for (var at = 0; ; at += Players.Count)
        {
            if (counter.SequenceEqual(combination)) return [.. Numbers.Skip(at).Take(Players.Count)];
            for (var p = 0; p < counter.Length && ++counter[p] == Strategies[p].Count; p++) counter[p] = 0;
        }
    }

    /// <summary>Words, braces, and quoted texts, which start with a quote here.</summary>
    private static IEnumerable<string> Tokens(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i])) continue;
            if (text[i] is '{' or '}')
            {
                yield return text[i].ToString();
                continue;
            }

            var token = new StringBuilder();
            if (text[i] == '"')
            {
                token.Append('"');
                for (i++; text[i] != '"'; i++)
                {
                    if (text[i] == '\\') i++;
                    token.Append(text[i]);
                }
            }
            else
            {
                while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('{' or '}')) token.Append(text[i++]);
                i--;
            }

            yield return token.ToString();
        }
    }
}
