using Parley.Engine.Bargaining;
using Parley.Engine.Sampling;

namespace Parley.Lenses;

/// <summary>Which runs are held: the combinations of styles, who opens, and which strategies of a style come when.</summary>
/// <remarks>
/// Up to two players who are free to choose take every combination. Of more, all take the same style, and then one of them another one. Each
/// combination has as many runs opened by every player; the variants of its styles are gone through evenly where the runs suffice for
/// all of their combinations, else drawn. Nothing depends on which player is first in the case, but on who opens.
/// </remarks>
internal sealed class TalksPlan
{
    private readonly Dictionary<string, int> _places = [];

    /// <summary>Makes the plan.</summary>
    /// <param name="styles">What each player may take; those who may take more than one all have the same list.</param>
    /// <param name="runs">How many runs of a combination; rounded up to a multiple of the players.</param>
    /// <param name="seed">Of all that is random.</param>
    public TalksPlan(IReadOnlyList<TalkStyle>[] styles, int runs, ulong seed)
    {
        (Styles, Seed) = (styles, seed);
        Runs = (runs + styles.Length - 1) / styles.Length * styles.Length;
        Free = [.. Enumerable.Range(0, styles.Length).Where(p => styles[p].Count > 1)];
        Profiles = [.. Combinations()];
        for (var i = 0; i < Profiles.Count; i++) _places[Key(Profiles[i])] = i;
    }

    /// <summary>What each player may take.</summary>
    public IReadOnlyList<TalkStyle>[] Styles { get; }

    /// <summary>The players who may take more than one style.</summary>
    public int[] Free { get; }

    /// <summary>Whether every combination of styles is held.</summary>
    public bool IsComplete => Free.Length <= 2;

    /// <summary>The combinations: a style's index for each player.</summary>
    public IReadOnlyList<int[]> Profiles { get; }

    /// <summary>How many runs of each.</summary>
    public int Runs { get; }

    /// <summary>How many runs in all.</summary>
    public int Total => Profiles.Count * Runs;

    private ulong Seed { get; }

    /// <summary>The same combinations with other numbers of runs.</summary>
    public TalksPlan With(int runs) => new(Styles, runs, Seed);

    /// <summary>The style of a player in a combination.</summary>
    public TalkStyle Style(int profile, int player) => Styles[player][Profiles[profile][player]];

    /// <summary>The combination that differs from another in one player's style; −1 where it is not held.</summary>
    public int Deviation(int profile, int player, int style)
    {
        var other = Profiles[profile].ToArray();
        other[player] = style;
        return _places.GetValueOrDefault(Key(other), -1);
    }

    /// <summary>Who opens a run of a combination.</summary>
    public int First(int run) => run % Styles.Length;

    /// <summary>The strategies and the seed of a run of a combination.</summary>
    public (IStrategy[] Strategies, ulong Seed) Of(int profile, int run)
    {
        var (players, first, turn) = (Styles.Length, First(run), run / Styles.Length);
        var seed = Seed;
        for (var k = 0; k < players; k++) seed = new RandomStream(seed ^ Hash(Style(profile, (first + k) % players).Name)).NextBits();
        seed = new RandomStream(seed + (ulong)turn).NextBits();
        var combinations = 1L;
        for (var p = 0; p < players && combinations <= Runs; p++) combinations *= Style(profile, p).Variants.Count;
        var random = combinations * players > Runs ? new RandomStream(seed) : null;
        var strategies = new IStrategy[players];
        for (var (k, left) = (0, turn); k < players; k++)
        {
            var player = (first + k) % players;
            var variants = Style(profile, player).Variants;
            strategies[player] = variants[random?.NextInt(variants.Count) ?? left % variants.Count];
            left /= variants.Count;
        }
        return (strategies, seed);
    }

    private IEnumerable<int[]> Combinations()
    {
        var none = new int[Styles.Length];
        if (Free.Length == 0) return [none];
        var count = Styles[Free[0]].Count;
        int[] all = [.. Enumerable.Range(0, count)];
        if (Free.Length == 1) return all.Select(s => With(none, (Free[0], s)));
        if (Free.Length == 2) return all.SelectMany(s => all.Select(t => With(none, (Free[0], s), (Free[1], t))));
        return all.SelectMany(s =>
        {
            var same = With(none, [.. Free.Select(p => (p, s))]);
            return Free.SelectMany(p => all.Where(t => t != s).Select(t => With(same, (p, t)))).Prepend(same);
        });
    }

    private static int[] With(int[] profile, params (int Player, int Style)[] taken)
    {
        var with = profile.ToArray();
        foreach (var (player, style) in taken) with[player] = style;
        return with;
    }

    private static string Key(int[] profile) => string.Join(',', profile);

    // FNV-1a, 64 bits: string.GetHashCode differs from run to run.
    private static ulong Hash(string name)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var letter in name) hash = (hash ^ letter) * 0x100000001B3;
        return hash;
    }
}
