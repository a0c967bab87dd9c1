namespace Parley.Web;

/// <summary>What a case says: sentences, picture, tables, and one's own package.</summary>
/// <param name="BasedOn">The version that it is based on.</param>
/// <param name="Headlines">The answers in a sentence each: the deal's, then the balance's.</param>
/// <param name="Sides">The parties that have amounts at stake, in the case's order.</param>
/// <param name="Picture">The frontier; null where it cannot be drawn.</param>
/// <param name="Solutions">The solutions side by side.</param>
/// <param name="Tables">The tables behind the deal's answer, as HTML.</param>
/// <param name="Package">The package that was asked about, or picked; null where none was.</param>
internal sealed record LiveBody(
    int BasedOn, IReadOnlyList<HeadlineBody> Headlines, IReadOnlyList<SideBody> Sides, PictureBody? Picture, IReadOnlyList<SolutionBody> Solutions, string Tables, PackageBody? Package);
