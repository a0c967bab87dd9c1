namespace Parley.Lenses;

/// <summary>Values of one number with the same answer to whether there is a deal, between two places where the answer turns.</summary>
/// <param name="Verdict"><c>yes</c>, <c>no</c>, <c>unproved</c>, or <c>impossible</c> where the case cannot be computed.</param>
/// <param name="From">Where it begins.</param>
/// <param name="HasFrom">Whether <paramref name="From"/> itself belongs to it.</param>
/// <param name="To">Where it ends.</param>
/// <param name="HasTo">Whether <paramref name="To"/> itself belongs to it.</param>
public sealed record DealZone(string Verdict, decimal From, bool HasFrom, decimal To, bool HasTo);
