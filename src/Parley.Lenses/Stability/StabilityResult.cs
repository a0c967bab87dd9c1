using System.Numerics;
using Parley.Cases;
using Parley.Engine.Stability;

namespace Parley.Lenses;

/// <summary>What of a case's packages is stable, for programs.</summary>
public sealed record StabilityResult
{
    /// <summary>The most states whose packages are listed; past them only counts are told.</summary>
    public const int MostListed = 5_000;

    /// <summary>How many states there are: feasible packages of the issues that somebody gives; null where that could not be counted.</summary>
    public required BigInteger? Feasible { get; init; }

    /// <summary>Whether the states were worked through; false where they were too many.</summary>
    public required bool Complete { get; init; }

    /// <summary>The states stable for everybody, by concept in the order of <see cref="ConceptNames.All"/>.</summary>
    public required IReadOnlyList<StatesResult> Equilibria { get; init; }

    /// <summary>The states stable for each party, by its id, then by concept.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<StatesResult>> Stable { get; init; }

    /// <summary>The result of a study; null where nobody is named to give anything.</summary>
    internal static StabilityResult? Of(StabilityStudy study)
    {
        var parties = study.Model.Case.Parties;
        if (study.TooLarge is { } large)
            return new()
            {
                Feasible = large.States,
                Complete = false,
                Equilibria = [.. ConceptNames.All.Select(StatesResult.None)],
                Stable = ByParty(_ => [.. ConceptNames.All.Select(StatesResult.None)]),
            };
        if (study.Main is not { } view) return null;
        var choices = view.Conflict.States > MostListed ? null
            : Enumerable.Range(0, view.Conflict.States).Select(s => study.Model.Decode(view.Package(s))).ToArray();
        return new()
        {
            Feasible = view.Conflict.States,
            Complete = true,
            Equilibria = [.. ConceptNames.All.Select(c => StatesResult.Of(c, view.Stable.Equilibria(c), choices))],
            Stable = ByParty(p => [.. ConceptNames.All.Select(c => StatesResult.Of(c, view.Stable.Stable(c, p), choices))]),
        };

        IReadOnlyDictionary<string, IReadOnlyList<StatesResult>> ByParty(Func<int, StatesResult[]> of)
        {
            var all = new OrderedDictionary<string, IReadOnlyList<StatesResult>>(StringComparer.Ordinal);
            for (var p = 0; p < parties.Count; p++) all.Add(parties[p].Id, of(p));
            return all;
        }
    }
}
