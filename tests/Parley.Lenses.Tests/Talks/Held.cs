using Parley.Cases;
using Parley.Engine.Bargaining;
using static Parley.Lenses.Tests.Draft;

namespace Parley.Lenses.Tests.Talking;

/// <summary>Talks held for a test, and cases to hold them over.</summary>
internal static class Held
{
    /// <summary>A pie of so many slices between two parties.</summary>
    public static Case Pie(int slices = 100) => Between("Ann", "Bob").Numeric("Share", 0, slices, 1)
        .Points("Ann", "Share", ("0", 0), ($"{slices}", slices)).Points("Bob", "Share", ("0", slices), ($"{slices}", 0));

    /// <summary>Three issues of different weight to two parties.</summary>
    public static Case Trade() => Between("Ann", "Bob")
        .Issue("Price", "Low", "Middle", "High").Issue("Date", "Soon", "Late").Issue("Risk", "Hers", "Shared", "His")
        .Points("Ann", "Price", ("Middle", 11), ("High", 19)).Points("Bob", "Price", ("Low", 13), ("Middle", 6))
        .Points("Ann", "Date", ("Soon", 3)).Points("Bob", "Date", ("Late", 17))
        .Points("Ann", "Risk", ("Shared", 4), ("His", 9)).Points("Bob", "Risk", ("Hers", 8), ("Shared", 5))
        .NoDeal("Ann", 2).NoDeal("Bob", 3).WalkAway("Bob", 5);

    /// <summary>The talks of a case; null where nobody can hold them.</summary>
    public static TalksStudy? Study(Case @case, TalksOptions? options = null, ulong seed = 1) => Inquiry(@case, options, seed).Talks.Study;

    /// <summary>An inquiry with options for its talks.</summary>
    public static Inquiry Inquiry(Case @case, TalksOptions? options = null, ulong seed = 1) => new(
        @case, AnalysisOptions.Default with { Solver = AnalysisOptions.Default.Solver with { Seed = seed }, Talks = options ?? TalksOptions.Default with { Runs = 4, Rounds = 20 } });

    /// <summary>Every party in one style.</summary>
    public static IReadOnlyDictionary<string, string> All(Case @case, string style) => @case.Parties.ToDictionary(p => p.Id, _ => style);

    /// <summary>A discount for a party.</summary>
    public static Case Discounted(this Case @case, string party, decimal discount) =>
        @case with { Parties = @case.Parties.Select(p => p.Id == party ? p with { Discount = new Known(discount) } : p).ToCatalog() };

    /// <summary>One number that says everything about a run.</summary>
    public static string Told(this TalksRun run) => FormattableString.Invariant(
        $"{run.Profile} {run.First} {run.End} {run.Package} {run.Time:R} {string.Join('/', run.Utilities)} {string.Join('/', run.Discounted)}");

    /// <summary>A protocol by name.</summary>
    public static IProtocol Alternating { get; } = new AlternatingOffers();
}
