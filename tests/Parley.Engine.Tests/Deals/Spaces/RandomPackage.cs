using Parley.Engine.Deals;

namespace Parley.Engine.Tests;

/// <summary>Random packages.</summary>
public static class RandomPackage
{
    /// <summary>A random option for every issue that arises; it may break a rule.</summary>
    public static int[] Draw(DealSpace space, Draws draws)
    {
        int[] package = [.. space.Options.Select(draws.Next)];
        // Conditions are not circular, so as many rounds as there are issues settle which of them arise.
        for (var round = 0; round < package.Length; round++)
            for (var i = 0; i < package.Length; i++)
                package[i] = !space.Arises(i, package) ? -1 : package[i] < 0 ? draws.Next(space.Options[i]) : package[i];
        return package;
    }
}
