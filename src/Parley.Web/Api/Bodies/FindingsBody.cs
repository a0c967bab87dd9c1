namespace Parley.Web;

/// <summary>What a lens finds, as the report shows it.</summary>
/// <param name="BasedOn">The version.</param>
/// <param name="Headlines">Every answer in a sentence.</param>
/// <param name="Html">The answers with their charts, tables and reasons, as HTML.</param>
internal sealed record FindingsBody(int BasedOn, IReadOnlyList<HeadlineBody> Headlines, string Html);
