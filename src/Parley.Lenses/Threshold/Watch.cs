using Parley.Cases;
using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>What is watched while a number is varied: a verdict, a best package, or the standing of a named one.</summary>
public abstract class Watch
{
    /// <summary>The words that name what can be watched, for a message: <c>exists, nash, …</c>.</summary>
    public const string Known = "exists, nash, kalai-smorodinsky, egalitarian, utilitarian, best:PARTY, acceptable:PACKAGE";

    private const string Best = "best:";
    private const string Acceptable = "acceptable:";

    private static readonly Dictionary<string, SolutionKind> Kinds = new(StringComparer.Ordinal)
    {
        [SolutionNames.Nash] = SolutionKind.Nash,
        [SolutionNames.KalaiSmorodinsky] = SolutionKind.KalaiSmorodinsky,
        [SolutionNames.Egalitarian] = SolutionKind.Egalitarian,
        [SolutionNames.Utilitarian] = SolutionKind.Utilitarian,
    };

    private protected Watch() { }

    /// <summary>What is watched, as the subject of a sentence: <c>the Nash solution</c>.</summary>
    internal abstract string Subject { get; }

    /// <summary>Whether answers are packages, and differ when the package does.</summary>
    internal virtual bool IsPackage => false;

    /// <summary>What the values shown beside the answers are of.</summary>
    internal virtual string Shown => Subject;

    /// <summary>The answer in the varied case.</summary>
    internal abstract Reply At(VariedCase varied);

    /// <summary>An answer as a clause: <c>there is a deal</c>.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="package">The package in words, where the answer is one.</param>
    internal abstract string Clause(Reply reply, string package);

    /// <summary>Why this cannot be watched in a case at all; null where it can.</summary>
    internal virtual string? WhyNot(CaseModel model) => null;

    /// <summary>What the words name.</summary>
    /// <exception cref="ThresholdException">They name nothing that can be watched.</exception>
    public static Watch Named(Case @case, string words)
    {
        if (words == "exists") return new WatchDeal();
        if (Kinds.TryGetValue(words, out var kind)) return new WatchSolution(words, kind);
        if (words.StartsWith(Best, StringComparison.Ordinal)) return new WatchBest(Index(words[Best.Length..], @case.Parties, "party", "parties"), @case);
        if (words.StartsWith(Acceptable, StringComparison.Ordinal))
            return new WatchPackage(@case.Packages[Index(words[Acceptable.Length..], @case.Packages, "package", "packages")]);
        var known = Kinds.Keys.Concat(["exists", .. @case.Parties.Select(p => Best + p.Id), .. @case.Packages.Select(p => Acceptable + p.Id)]);
        var meant = Spelling.Nearest(words, known) is { } nearest ? $"; did you mean '{nearest}'?" : $"; it takes {Known}";
        throw new ThresholdException($"there is no '{words}' to watch{meant}");
    }

    /// <summary>The verdicts of a lens.</summary>
    public static Watch VerdictsOf(ILens lens) => new WatchVerdict(lens);

    private static int Index<T>(string id, Catalog<T> items, string one, string many) where T : IIdentified
    {
        if (items.IndexOf(id) is >= 0 and var at) return at;
        var meant = Spelling.Nearest(id, items.Select(i => i.Id)) is { } nearest ? $"; did you mean '{nearest}'?"
            : items.Count == 0 ? $"; it names no {many}" : $"; there is: {string.Join(", ", items.Take(8).Select(i => i.Id))}";
        throw new ThresholdException($"the case has no {one} '{id}' to watch{meant}");
    }
}
