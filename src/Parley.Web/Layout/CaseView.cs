namespace Parley.Web;

/// <summary>What every page of a case shows.</summary>
/// <param name="Loaded">The version that is shown.</param>
/// <param name="Verdict">The deal's answer; null where it takes longer than a page can wait.</param>
/// <param name="Latest">The number of the latest version.</param>
public sealed record CaseView(LoadedCase Loaded, HeadlineBody? Verdict, int Latest)
{
    /// <summary>The case's id.</summary>
    public string Id => Loaded.Version.Id;

    /// <summary>The version's number.</summary>
    public int Number => Loaded.Version.Number;

    /// <summary>The address of a page of this case.</summary>
    public string Address(string page) => $"/cases/{Id}/{page}";
}
