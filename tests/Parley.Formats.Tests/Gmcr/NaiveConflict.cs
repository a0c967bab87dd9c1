using System.Text.Json;

namespace Parley.Formats.Tests.Gmcr;

/// <summary>A random conflict, with its states and orders straight from the definitions of GMCR+ and option prioritising.</summary>
internal sealed class NaiveConflict
{
    private readonly Random _random;

    public NaiveConflict(int seed)
    {
        _random = new Random(seed);
        Options = _random.Next(1, 6);
        Makers = _random.Next(2, Math.Max(3, Math.Min(4, Options + 1)));
        Owner = [.. Enumerable.Range(0, Options).Select(_ => _random.Next(Makers)).Order()];
        Direction = [.. Enumerable.Range(0, Options).Select(_ => ((string[])["both", "fwd", "back"])[_random.Next(3)])];
        do Infeasible = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Condition())];
        while (States.Length == 0);
        IsManual = _random.Next(2) == 0;
        Statements = [.. Enumerable.Range(0, Makers).Select(_ => Enumerable.Range(0, _random.Next(5)).Select(_ => Statement()).ToArray())];
        Ranks = [.. Enumerable.Range(0, Makers).Select(_ => States.Select(_ => _random.Next(States.Length)).ToArray())];
    }

    public int Options { get; }

    public int Makers { get; }

    public int[] Owner { get; }

    public string[] Direction { get; }

    /// <summary>Each a list of options with whether they are taken; all must hold.</summary>
    public (int Option, bool IsTaken)[][] Infeasible { get; }

    public bool IsManual { get; }

    /// <summary>By decision maker: how a statement is written, and in which states it holds.</summary>
    public (object Written, Func<int, bool> Holds)[][] Statements { get; }

    /// <summary>By decision maker and state, when ranked by hand: the rank, smaller the better.</summary>
    public int[][] Ranks { get; }

    /// <summary>The states that can be, as numbers of which option i is worth 2^i when taken.</summary>
    public int[] States => [.. Enumerable.Range(0, 1 << Options).Where(state => !Infeasible.Any(condition => All(condition, state)))];

    /// <summary>What ranks a state for a decision maker: larger is better.</summary>
    public long Worth(int maker, int state) => IsManual
        ? -Ranks[maker][Array.IndexOf(States, state)]
        : Statements[maker].Index().Sum(s => s.Item.Holds(state) ? 1L << (Statements[maker].Length - 1 - s.Index) : 0);

    public ForeignFile File()
    {
        var makers = Enumerable.Range(0, Makers).Select(m => new Dictionary<string, object>
        {
            ["name"] = $"Maker {m}",
            ["options"] = Enumerable.Range(0, Options).Where(o => Owner[o] == m),
            ["preferences"] = Statements[m].Select(s => s.Written),
            ["preferenceRanking"] = States.Index().GroupBy(s => Ranks[m][s.Index]).OrderBy(g => g.Key)
                .Select(g => g.Count() == 1 ? (object)(g.First().Index + 1) : g.Select(s => s.Index + 1).ToArray()),
        });
        var root = new Dictionary<string, object>
        {
            ["decisionMakers"] = makers,
            ["options"] = Enumerable.Range(0, Options).Select(o => new { name = $"Option {o}", permittedDirection = Direction[o] }),
            ["infeasibles"] = Infeasible.Select(Pairs),
            ["useManualPreferenceRanking"] = IsManual,
        };
        return Foreign.File("conflict.gmcr", JsonSerializer.Serialize(root));
    }

    private (object, Func<int, bool>) Statement()
    {
        switch (_random.Next(4))
        {
            case 0:
                var one = Condition();
                return (Pairs(one), state => All(one, state));
            case 1:
                (int, bool)[][] several = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Condition())];
                return (new { compound = true, members = several.Select(Pairs) }, state => several.Any(c => All(c, state)));
            default:
                return Words(2);
        }
    }

    /// <summary>A statement in words, fully in brackets.</summary>
    private (string, Func<int, bool>) Words(int depth)
    {
        if (depth == 0 || _random.Next(4) == 0)
        {
            var option = _random.Next(Options);
            return _random.Next(2) == 0
                ? ($"{option + 1}", state => (state >> option & 1) == 1)
                : ($"-{option + 1}", state => (state >> option & 1) == 0);
        }

        var (left, first) = Words(depth - 1);
        var (right, second) = Words(depth - 1);
        return _random.Next(5) switch
        {
            0 => ($"({left}) & ({right})", s => first(s) && second(s)),
            1 => ($"({left})|({right})", s => first(s) || second(s)),
            2 => ($"({left}) IF ({right})", s => first(s) || !second(s)),
            3 => ($"({left}) iff ({right})", s => first(s) == second(s)),
            _ => ($"NOT({left})", s => !first(s)),
        };
    }

    private (int Option, bool IsTaken)[] Condition() =>
        [.. Enumerable.Range(0, Options).OrderBy(_ => _random.Next()).Take(_random.Next(1, Options + 1)).Select(o => (o, _random.Next(2) == 0))];

    private static bool All((int Option, bool IsTaken)[] condition, int state) => condition.All(c => (state >> c.Option & 1) == 1 == c.IsTaken);

    private static object Pairs((int Option, bool IsTaken)[] condition) => condition.Select(c => new object[] { c.Option, c.IsTaken ? "Y" : "N" });
}
