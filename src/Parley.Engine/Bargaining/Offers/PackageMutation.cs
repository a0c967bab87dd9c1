using Parley.Engine.Deals;
using Parley.Engine.Sampling;

namespace Parley.Engine.Bargaining;

/// <summary>Small changes to a package: another option here and there, and what follows from it for issues that then arise or no longer do.</summary>
internal static class PackageMutation
{
    /// <summary>Gives so many issues another option, each drawn evenly, and mends what hangs on them. The result may still break a rule.</summary>
    public static void Change(DealSpace space, Span<int> package, int issues, RandomStream random)
    {
        for (var k = 0; k < issues; k++)
        {
            var issue = random.NextInt(space.Issues);
            // An issue that does not arise cannot be changed; nor one with a single option. A few tries, or there may be nothing to change.
            for (var more = 0; more < 16 && (package[issue] < 0 || space.Options[issue] < 2); more++) issue = random.NextInt(space.Issues);
            if (package[issue] < 0 || space.Options[issue] < 2) continue;
            var option = random.NextInt(space.Options[issue] - 1);
            package[issue] = option < package[issue] ? option : option + 1;
        }
        Mend(space, package, random);
    }

    /// <summary>A package with options drawn evenly for the issues that arise. It may break a rule.</summary>
    public static void Draw(DealSpace space, Span<int> package, RandomStream random)
    {
        for (var i = 0; i < package.Length; i++) package[i] = random.NextInt(space.Options[i]);
        Mend(space, package, random);
    }

    // Issues hang on each other without circles, so after as many passes as there are issues nothing changes any more.
    private static void Mend(DealSpace space, Span<int> package, RandomStream random)
    {
        if (space.AppliesWhen is null) return;
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = 0; i < package.Length; i++)
            {
                var arises = space.Arises(i, package);
                if (arises == package[i] >= 0) continue;
                package[i] = arises ? random.NextInt(space.Options[i]) : -1;
                changed = true;
            }
        }
    }
}
