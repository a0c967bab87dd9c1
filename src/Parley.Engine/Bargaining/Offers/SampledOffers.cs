using Parley.Engine.Deals;
using Parley.Engine.Sampling;

namespace Parley.Engine.Bargaining;

/// <summary>
/// Packages to talk about where a space is too large to list and too much of it is tied together to take apart: the efficient ones that the
/// solver finds, and what is around them.
/// </summary>
/// <remarks>
/// Parties propose only packages of the sample, though any package that can be offered is recognised. Utilities count from the best that
/// was found. Frontier packages come from <see cref="DealSolver"/>, exact where elimination is in reach and else searched for two rounds; then walks go up and
/// down each party's values; then packages of the sample, drawn evenly, are changed in one issue or two, and kept when new and possible, up to <see cref="Most"/>. The seed is fixed:
/// equal spaces have equal samples.
/// </remarks>
internal static class SampledOffers
{
    /// <summary>How large a sample is.</summary>
    public const int Most = 1 << 15;

    private const int MostEfficient = Most / 8;
    private const int Walks = 24;
    private const int Patience = 100;
    private const int Tries = 16 * Most;

    /// <summary>Collects the sample.</summary>
    /// <exception cref="ScenarioException">Nothing can be offered, or nothing was found that can.</exception>
    public static OfferSpace Find(DealSpace space)
    {
        var random = new RandomStream(1);
        var store = new PackageStore(space.Issues);
        var package = new int[space.Issues];
        foreach (var efficient in Efficient(space)) Keep(efficient);
        for (var k = 0; k < Tries && store.Count == 0; k++)
        {
            PackageMutation.Draw(space, package, random);
            if (OfferSpace.CanOffer(space, package)) Keep(package);
        }
        if (store.Count == 0) throw new ScenarioException("no package was found that can be offered: the rules or the audiences forbid every one that was tried");
        for (var k = 0; k < Walks; k++)
            for (var p = 0; p < space.Parties; p++)
                foreach (var sign in (int[])[1, -1]) Walk(p, sign);
        for (var k = 0; k < Tries && store.Count < Most; k++)
        {
            var from = store.Options(random.NextInt(store.Count));
            for (var i = 0; i < package.Length; i++) package[i] = from[i];
            PackageMutation.Change(space, package, 1 + (k & 1), random);
            if (OfferSpace.CanOffer(space, package)) Keep(package);
        }
        return ListedOffers.OfSample(space, store);

        // Steps that are better (or, turned round, worse) for one party: its whole range of values is to be in the sample.
        void Walk(int party, int sign)
        {
            var at = Array.ConvertAll(store.Options(random.NextInt(store.Count)).ToArray(), o => (int)o);
            var value = sign * space.Value(at)[party];
            for (var patience = Patience; patience > 0; patience--)
            {
                at.CopyTo(package, 0);
                PackageMutation.Change(space, package, 1, random);
                if (!OfferSpace.CanOffer(space, package) || sign * space.Value(package)[party] <= value) continue;
                (value, patience) = (sign * space.Value(package)[party], Patience);
                package.CopyTo(at, 0);
                Keep(at);
            }
        }

        void Keep(int[] found) => store.Add(Array.ConvertAll(found, o => (short)o));
    }

    // Efficient packages among all that can be offered, whatever anybody's floor.
    private static IEnumerable<int[]> Efficient(DealSpace space)
    {
        var floor = new long[space.Parties];
        Array.Fill(floor, long.MinValue / 2);
        try
        {
            var answer = DealSolver.Solve(
                space with { Floor = floor, Must = null, StatusQuo = null }, new() { PointBudget = 1 << 16, SearchRounds = 2, CountAcceptable = false });
            var frontier = answer.AcceptableFrontier;
            var count = Math.Min(frontier.Count, MostEfficient);
            // Evenly along the frontier, both ends included.
            return Enumerable.Range(0, count)
                .Select(k => frontier[count == 1 ? 0 : (int)((long)k * (frontier.Count - 1) / (count - 1))].Package)
                .Concat(Enumerable.Range(0, count == 0 ? 0 : space.Parties).Select(p => Best(frontier, p)))
                .Where(p => OfferSpace.CanOffer(space, p));
        }
        catch (DealSpaceTooLargeException)
        {
            return [];
        }
    }

    private static int[] Best(Frontier frontier, int party) =>
        frontier[Enumerable.Range(0, frontier.Count).MaxBy(k => frontier.Value(k, party))].Package;
}
