using Parley.Cases;

namespace Parley.Web;

/// <summary>An issue on the score sheets.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Shares">By column, how much of its points hang on this issue, 0 to 1; null where that is not known.</param>
/// <param name="Rows">Its rows.</param>
public sealed record SheetBlock(Issue Issue, IReadOnlyList<double?> Shares, IReadOnlyList<SheetRow> Rows);
