namespace Parley.Lenses;

/// <summary>A package that simulated talks ended in.</summary>
/// <param name="Package">The package.</param>
/// <param name="Count">How many runs ended in it.</param>
/// <param name="Share">Its share of the deals.</param>
/// <param name="Efficient">Whether no acceptable package is known to beat it.</param>
public sealed record TalksPackage(PackageResult Package, int Count, double Share, bool Efficient);
