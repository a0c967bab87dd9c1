namespace Parley.Engine.Stability;

/// <summary>
/// The part of a conflict over packages that lies around some of them: what can be reached from them in so many moves of
/// single parties.
/// </summary>
/// <remarks>
/// Stability found here is that of the restricted graph: at its rim moves are missing. Whether a package can be left to somebody's gain
/// is told truly of each package given; replies are only those that stay within.
/// </remarks>
/// <param name="Within">How many moves away from the nearest of the packages a state can be; 1 or more.</param>
/// <param name="Around">The conflict.</param>
public sealed record Neighbourhood(int Within, PackageConflict Around)
{
    /// <summary>The neighbourhood of packages.</summary>
    /// <param name="control">Who can bring about what.</param>
    /// <param name="packages">Feasible packages, in which the issues that nobody gives stand alike.</param>
    /// <param name="most">The most moves away; fewer where there would be too many states.</param>
    /// <param name="limits">Budgets; null for <see cref="ConflictLimits.Default"/>.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>Null where even one move away there are too many.</returns>
    public static Neighbourhood? Of(
        PackageControl control, IReadOnlyList<int[]> packages, int most, ConflictLimits? limits = null, CancellationToken cancel = default)
    {
        limits ??= ConflictLimits.Default;
        var rules = Enumerable.Range(0, control.Space.Parties).Select(p => new MoveRule(control, p)).ToArray();
        var search = new PackageListing(control.Space, cancel) { MostSteps = limits.SearchSteps };
        var inside = new HashSet<int[]>(packages, PackageEquality.Instance);
        List<int[]> rim = [.. inside];
        for (var within = 1; ; within++)
        {
            List<int[]> found = [];
            if (within > most || !Grow(rim, found)) return within == 1 ? null : Taken(within - 1, inside.Except(found, PackageEquality.Instance));
            if (found.Count == 0) return Taken(within, inside);
            rim = found;
        }

        bool Grow(List<int[]> rim, List<int[]> found)
        {
            foreach (var from in rim)
                foreach (var rule in rules)
                {
                    int[][] next = [.. from.Select((option, issue) => rule.Next(issue, option))];
                    if (!search.Run(next, Add)) return false;
                }
            return true;

            bool Add(int[] package)
            {
                if (inside.Contains(package)) return true;
                if (inside.Count == limits.States) return false;
                int[] copy = [.. package];
                inside.Add(copy);
                found.Add(copy);
                return true;
            }
        }

        Neighbourhood? Taken(int within, IEnumerable<int[]> states)
        {
            var list = new PackageStateList(control);
            return !states.All(list.Add) ? null : new(within, PackageConflict.Over(control, list.ToStates(), limits, cancel));
        }
    }
}
