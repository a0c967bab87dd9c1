using Parley.Running;

namespace Parley.Tournaments.Tests;

/// <summary>Plans for tests.</summary>
internal static class Sample
{
    public const string Version = "9.9.9";

    /// <summary>Three scenarios, one of three parties; 3 × 3 seatings for two parties, 27 for three; two deadlines.</summary>
    public static string Plan { get; } = $"""
        tournament: 1
        title: A sample
        scenarios:
          - {Repository.At("cases", "divorce-bob-carol")}
          - {Repository.At("cases", "itex-cypress")}
          - {Repository.At("cases", "harbour-wages-dispute")}
        strategies: [ boulware, boulware(e=0.05), boulware(e=0.7) ]
        protocol: alternating-offers
        deadlines: [ 7, {"{"} seconds: 9, per-offer: [0.5, 2] {"}"} ]
        discount: 0.9
        breakdown-risk: 0.03
        repetitions: 2
        pairings: {"{"} self-play: true {"}"}
        seed: 42

        """;

    /// <summary>How many matches that makes.</summary>
    public const int Matches = ((9 + 9 + 27) * 2 * 2);

    public static PlanReading Read(Folder folder, string? plan = null, string name = "plan.yaml") =>
        PlanReader.Read(folder.Write(name, plan ?? Plan), cancel: TestContext.Current.CancellationToken);

    public static RunOptions Options(string? into, int threads = 2) => new() { Folder = into, Threads = threads, Version = Version };

    public static TournamentResults Run(PlanReading reading, RunOptions options) => TournamentRun.Run(reading, options, TestContext.Current.CancellationToken);

    public static TournamentResults Merge(IReadOnlyList<string> parts, string? into) => Merger.Merge(parts, into, TestContext.Current.CancellationToken);

    /// <summary>All files of a folder, by name.</summary>
    public static Dictionary<string, string> Files(string folder) =>
        Directory.GetFiles(folder).ToDictionary(f => System.IO.Path.GetFileName(f), f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))));
}
