using System.Security.Cryptography;
using System.Text.Json;

namespace Parley.Tournaments;

/// <summary>Everything in a plan that its results depend on, in one form whatever the file looks like.</summary>
internal sealed record PlanFacts
{
    public required string Title { get; init; }

    public required ulong Seed { get; init; }

    public required string Protocol { get; init; }

    public required IReadOnlyList<string> Deadlines { get; init; }

    public required string Discount { get; init; }

    public required string DiscountPer { get; init; }

    public required double BreakdownRisk { get; init; }

    public required int Repetitions { get; init; }

    public required bool SelfPlay { get; init; }

    public required int AtMost { get; init; }

    /// <summary>The strategies' names.</summary>
    public required IReadOnlyList<string> Strategies { get; init; }

    /// <summary>Of each scenario: its name, and the hash of its files.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Scenarios { get; init; }

    /// <summary>Of each of the user's assemblies that is used: its file's name, and its hash.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Assemblies { get; init; }

    /// <summary>How long a user's strategy may think, in seconds; null without one.</summary>
    public double? Patience { get; init; }

    /// <summary>How much memory its process may use, in MiB; null without one.</summary>
    public int? Memory { get; init; }

    /// <summary>The facts of a plan.</summary>
    public static PlanFacts Of(TournamentPlan plan, StrangerLimits limits)
    {
        var assemblies = plan.Strategies.Select(s => s.Assembly).OfType<StrangerAssembly>().DistinctBy(a => a.Hash).ToList();
        return new()
        {
            Title = plan.Title,
            Seed = plan.Seed,
            Protocol = plan.Protocol.Name,
            Deadlines = [.. plan.Deadlines.Select(d => d.Name)],
            Discount = plan.Discounting.Written,
            DiscountPer = plan.DiscountPer.ToString().ToLowerInvariant(),
            BreakdownRisk = plan.BreakdownRisk,
            Repetitions = plan.Repetitions,
            SelfPlay = plan.Pairings.SelfPlay,
            AtMost = plan.Pairings.AtMost,
            Strategies = [.. plan.Strategies.Select(s => s.Name)],
            Scenarios = [.. plan.Scenarios.Select(s => (IReadOnlyList<string>)[s.Name, s.Hash])],
            Assemblies = [.. assemblies.Select(a => (IReadOnlyList<string>)[Path.GetFileName(a.Path), a.Hash])],
            Patience = assemblies.Count == 0 ? null : limits.Patience.TotalSeconds,
            Memory = assemblies.Count == 0 ? null : limits.MemoryMiB,
        };
    }

    /// <summary>SHA-256 over all of it.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, ResultJson.Own.PlanFacts)));
}
