namespace Parley.Tournaments;

/// <summary>Whether results of an earlier run can be continued: only by the same plan, seed, version and part.</summary>
internal static class Continuation
{
    /// <summary>Refuses what cannot be continued.</summary>
    /// <exception cref="TournamentException">It cannot; the message says what differs.</exception>
    public static void Check(TournamentManifest earlier, PlanFacts facts, RunOptions options)
    {
        if (earlier.Version != options.Version)
            throw Refused(options, $"was played by Parley {earlier.Version}, and this is {options.Version}");
        if (earlier.Plan.Seed != facts.Seed)
            throw Refused(options, $"was played with seed {earlier.Plan.Seed}, and this is {facts.Seed}");
        if (earlier.PlanHash != facts.Hash())
            throw Refused(options, $"was played by another plan: {Difference(earlier.Plan, facts)}");
        if (earlier.Part() != options.Shard)
            throw Refused(options, $"is {Named(earlier.Part())}, and this is {Named(options.Shard)}");
    }

    /// <summary>What two plans differ in, in words.</summary>
    public static string Difference(PlanFacts one, PlanFacts other)
    {
        if (!Same(one.Strategies, other.Strategies)) return "its strategies differ";
        if (!Same(one.Scenarios.Select(s => s[0]), other.Scenarios.Select(s => s[0]))) return "its scenarios differ";
        if (one.Scenarios.Zip(other.Scenarios).FirstOrDefault(pair => pair.First[1] != pair.Second[1]) is ({ } changed, _)) return $"the files of the scenario '{changed[0]}' differ";
        if (!Same(one.Assemblies.Select(a => string.Join(' ', a)), other.Assemblies.Select(a => string.Join(' ', a)))) return "the assemblies of strategies differ";
        if (!Same(one.Deadlines, other.Deadlines)) return "its deadlines differ";
        if (one.Protocol != other.Protocol) return "its protocol differs";
        if (one.Seed != other.Seed) return $"its seed is {other.Seed} instead of {one.Seed}";
        if (one.Patience != other.Patience || one.Memory != other.Memory) return "the patience or the memory for users' strategies differs";
        return "its title, discount, breakdown risk, repetitions or pairings differ";
    }

    private static bool Same(IEnumerable<string> one, IEnumerable<string> other) => one.SequenceEqual(other, StringComparer.Ordinal);

    private static TournamentException Refused(RunOptions options, string why) => new($"{options.Folder} cannot be continued: it {why}");

    private static string Named(Shard shard) => shard.Of == 1 ? "the whole tournament" : $"part {shard}";
}
