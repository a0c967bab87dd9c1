using Parley.Cases;

namespace Parley.Lenses;

/// <summary>One uncertain number of a case: a judgement with a range.</summary>
/// <param name="Path">Where it stands in the case: <c>values.usa.tension.eased</c>.</param>
/// <param name="Name">What it is, in words.</param>
/// <param name="Range">Its range.</param>
internal sealed record Doubt(string Path, string Name, Between Range);
