namespace Parley.Lenses;

/// <summary>What a search for the nearest acceptable package found.</summary>
/// <param name="Package">The package; null when none was found.</param>
/// <param name="Changes">In how many issues it is settled otherwise; of no meaning where there is none.</param>
/// <param name="IsProved">Whether all that differ in as few issues were looked at, so that none is better.</param>
/// <param name="RuledOut">Up to how many changes were shown not to be enough.</param>
internal sealed record Nearest(int[]? Package, int Changes, bool IsProved, int RuledOut);
