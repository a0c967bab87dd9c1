using Parley.Engine.Bargaining;
using Parley.Engine.Deals;

namespace Parley.Engine.Tests.Bargaining;

/// <summary>Every package that can be offered, by trying every combination: what strategies are held against.</summary>
internal static class Packages
{
    public static List<int[]> Of(DealSpace space)
    {
        var found = new List<int[]>();
        var package = new int[space.Issues];
        void Try(int issue)
        {
            if (issue == package.Length)
            {
                var value = space.Value(package);
                if (space.IsFeasible(package) && Enumerable.Range(0, space.Threshold.Length).All(a => value[space.Parties + a] >= space.Threshold[a])) found.Add([.. package]);
                return;
            }
            for (var o = 0; o < space.Options[issue]; o++)
            {
                package[issue] = o;
                Try(issue + 1);
            }
            if (space.AppliesWhen?[issue] is null) return;
            package[issue] = -1;
            Try(issue + 1);
        }
        Try(0);
        return found;
    }

    /// <summary>The utilities of all of them for a party, best first, none below its floor.</summary>
    public static List<double> Utilities(Scenario scenario, int party) =>
        [.. Of(scenario.Space).Select(p => scenario.Utility(party, scenario.Space.Value(p)[party])).Where(u => u >= scenario.Floor(party)).OrderDescending()];
}
