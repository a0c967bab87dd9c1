namespace Parley.Web;

/// <summary>An answer in a sentence.</summary>
/// <param name="Lens">The lens that gives it.</param>
/// <param name="Verdict">One word: <c>yes</c>, <c>no</c>.</param>
/// <param name="Headline">The sentence.</param>
public sealed record HeadlineBody(string Lens, string Verdict, string Headline);
