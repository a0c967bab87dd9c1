namespace Parley.Engine.Deals;

/// <summary>What a search is after.</summary>
internal interface ISearchGoal
{
    /// <summary>
    /// Takes a package that clears every bound and may reach the target; <see cref="PackageSearch.Raise"/> and <see
    /// cref="PackageSearch.Stop"/> narrow what follows.
    /// </summary>
    void Meet(PackageSearch search);
}
