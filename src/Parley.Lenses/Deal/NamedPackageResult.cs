namespace Parley.Lenses;

/// <summary>How a named package of the case stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Package">What it chooses and is worth.</param>
/// <param name="Feasible">Whether rules and conditions allow it.</param>
/// <param name="Acceptable">Whether enough parties are at their floors and every audience at its threshold.</param>
/// <param name="RefusedBy">Ids of parties below their floors and audiences below their thresholds.</param>
/// <param name="Efficient">
/// Whether no feasible package dominates it; null when it is not feasible, or the frontier is only within an error.
/// </param>
/// <param name="Better">
/// An acceptable package at least as good for every party and better for one; null when there is none, or it is not feasible.
/// </param>
public sealed record NamedPackageResult(
    string Id, string Name, PackageResult Package, bool Feasible, bool Acceptable, IReadOnlyList<string> RefusedBy, bool? Efficient,
    PackageResult? Better);
