namespace Parley.Lenses;

/// <summary>Values of one number with the same answer, between two places where the answer turns.</summary>
/// <param name="Verdict">Whether there is a deal: <c>yes</c>, <c>no</c>, <c>unproved</c>; of a solution <c>package</c>, or why there is none; <c>impossible</c> where the case cannot be computed.</param>
/// <param name="From">Where it begins.</param>
/// <param name="HasFrom">Whether <paramref name="From"/> itself belongs to it.</param>
/// <param name="To">Where it ends.</param>
/// <param name="HasTo">Whether <paramref name="To"/> itself belongs to it.</param>
/// <param name="Differs">Where the answer is a package: indexes of the issues that it settles otherwise than the package of the zone before.</param>
public sealed record DealZone(string Verdict, decimal From, bool HasFrom, decimal To, bool HasTo, IReadOnlyList<int> Differs);
