namespace Parley.Engine.Pressure;

/// <summary>
/// Best replies in a game of any number of players: what each does best against what the others do, again and again, all at
/// once, until nothing changes or a round comes back.
/// </summary>
/// <remarks>
/// A fixed point is an equilibrium; there may be others. A cycle means that this road leads to none, not that there is none.
/// </remarks>
public static class BestReplies
{
    /// <summary>Follows best replies from a first profile.</summary>
    /// <param name="start">Each player's first choice.</param>
    /// <param name="reply">The best reply of a player to a profile of all players' choices.</param>
    /// <param name="most">The most rounds to follow.</param>
    /// <returns>The last profile, and whether it is a best reply to itself.</returns>
    public static (int[] Profile, bool IsFixed) Follow(int[] start, Func<int, int[], int> reply, int most)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var profile = start;
        for (var round = 0; round < most && seen.Add(string.Join(' ', profile)); round++)
        {
            var before = profile;
            var next = new int[before.Length];
            for (var player = 0; player < next.Length; player++) next[player] = reply(player, before);
            if (next.AsSpan().SequenceEqual(before)) return (before, true);
            profile = next;
        }
        return (profile, false);
    }
}
