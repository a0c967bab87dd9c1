namespace Parley.Cases;

/// <summary>Who has to accept. Left out of a case, everyone must.</summary>
/// <param name="Must">Parties that must be among those who accept.</param>
/// <param name="AtLeast">How many parties must accept in all, from 1 to the number of parties; null: just those in <paramref name="Must"/>.</param>
public sealed record Agreement(Sequence<string> Must, int? AtLeast);
