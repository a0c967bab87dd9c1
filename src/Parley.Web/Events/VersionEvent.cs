namespace Parley.Web;

/// <summary>A version was saved.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Author">Who saved it.</param>
/// <param name="Note">What was done.</param>
internal sealed record VersionEvent(string Id, int Number, string Author, string Note)
{
    /// <summary>What is told of a version.</summary>
    public static VersionEvent Of(CaseVersion version) => new(version.Id, version.Number, version.Author, version.Note);
}
