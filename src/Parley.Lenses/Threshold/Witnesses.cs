using Parley.Engine.Deals;

namespace Parley.Lenses;

/// <summary>
/// Packages that made a deal at some value of the varied number. Which packages are possible never depends on it, so that one that makes a
/// deal at another value as well proves that there is one there: the cost is that of adding up its points, and no frontier is needed.
/// </summary>
internal sealed class Witnesses
{
    private const int Most = 8;

    private readonly LinkedList<int[]> _packages = [];

    /// <summary>Whether a known package makes a deal in a space.</summary>
    public bool Prove(DealSpace space)
    {
        for (var node = _packages.First; node is not null; node = node.Next)
        {
            if (!DealSolver.IsDeal(space, node.Value)) continue;
            // What helped last helps next.
            _packages.Remove(node);
            _packages.AddFirst(node);
            return true;
        }
        return false;
    }

    /// <summary>Keeps a package, if there is one; returns whether there is.</summary>
    public bool Keep(int[]? package)
    {
        if (package is null) return false;
        _packages.AddFirst(package);
        if (_packages.Count > Most) _packages.RemoveLast();
        return true;
    }
}
