namespace Parley.Formats.Tests.Negmas;

/// <summary>A utility function as NegMAS defines it: how it is written, and what it gives for an outcome.</summary>
/// <param name="Written">Its keys and what stands under them.</param>
/// <param name="Of">Its worth for an outcome: a value, text or number, for each issue.</param>
internal sealed record NaiveUtility(List<(object, object)> Written, Func<object[], double> Of);
