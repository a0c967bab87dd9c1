namespace Parley.Web;

/// <summary>A party that has amounts at stake; all amounts in its own points.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="NoDeal">What it has without a deal.</param>
/// <param name="Floor">The least it takes.</param>
/// <param name="Ideal">The most it could get in an acceptable package; null where none is acceptable.</param>
/// <param name="Least">The least that a package of the frontier gives it.</param>
/// <param name="Most">The most that a package of the frontier gives it.</param>
internal sealed record SideBody(string Id, string Name, decimal NoDeal, decimal Floor, decimal? Ideal, decimal Least, decimal Most);
