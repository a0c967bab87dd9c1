namespace Parley.Reports;

/// <summary>A sheet of a role-play pack.</summary>
/// <param name="Name">Its file's name, without the ending that its form gives it: <c>brief-russia</c>.</param>
/// <param name="Content">What it says.</param>
public sealed record Sheet(string Name, IReadOnlyList<Block> Content);
