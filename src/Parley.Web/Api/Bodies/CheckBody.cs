namespace Parley.Web;

/// <summary>What is wrong with a text.</summary>
/// <param name="Usable">Whether it is a case.</param>
/// <param name="Faults">Errors and warnings, in the order of their places.</param>
internal sealed record CheckBody(bool Usable, IReadOnlyList<CaseFault> Faults);
