using Parley.Cases;

namespace Parley.Formats;

/// <summary>An issue of the profiles.</summary>
/// <param name="Name">Its name in the files.</param>
/// <param name="Issue">The issue in the case.</param>
/// <param name="Values">The values as the files spell them, as many as options.</param>
internal sealed record NegoLogIssue(string Name, Issue Issue, IReadOnlyList<string> Values);
