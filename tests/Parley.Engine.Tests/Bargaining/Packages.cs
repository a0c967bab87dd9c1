using Parley.Engine.Deals;

namespace Parley.Engine.Tests.Bargaining;

/// <summary>Every package that can be offered, by trying all.</summary>
internal static class Packages
{
    public static List<int[]> Of(DealSpace space)
    {
        var found = new List<int[]>();
        Go(new int[space.Issues], 0);
        return found;

        void Go(int[] package, int issue)
        {
            if (issue == space.Issues)
            {
                if (!space.IsFeasible(package)) return;
                var value = space.Value(package);
                for (var a = 0; a < space.Threshold.Length; a++)
                    if (value[space.Parties + a] < space.Threshold[a]) return;
                found.Add([.. package]);
                return;
            }
            for (var option = -1; option < space.Options[issue]; option++)
            {
                package[issue] = option;
                Go(package, issue + 1);
            }
        }
    }
}
