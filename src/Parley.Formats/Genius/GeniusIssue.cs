using Parley.Cases;

namespace Parley.Formats;

/// <summary>An issue of the domain.</summary>
/// <param name="Index">Its number in the file, by which profiles refer to it.</param>
/// <param name="Name">Its name in the file.</param>
/// <param name="Issue">The issue in the case.</param>
/// <param name="Values">For a discrete issue, the values as the file spells them, as many as options; else empty.</param>
/// <param name="IsReal">Whether it runs continuously.</param>
internal sealed record GeniusIssue(int Index, string Name, Issue Issue, IReadOnlyList<string> Values, bool IsReal);
