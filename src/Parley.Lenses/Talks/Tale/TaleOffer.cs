namespace Parley.Lenses;

/// <summary>An offer in one run of talks.</summary>
/// <param name="Number">Which, counted from 1.</param>
/// <param name="Round">In which round, counted from 1.</param>
/// <param name="Time">The share of the time until the deadline that was used.</param>
/// <param name="By">Who made it: a party's id, or <see cref="TalksTale.Mediator"/>.</param>
/// <param name="Package">What was offered.</param>
/// <param name="Shares">What it is worth to each player, as a share of the most it could gain.</param>
/// <param name="Answers">Who said what to it, in order: <c>accept</c>, <c>reject</c>, <c>leave</c>.</param>
/// <param name="Moved">Whether it is another offer than its party's last.</param>
public sealed record TaleOffer(
    int Number, int Round, double Time, string By, PackageResult Package, IReadOnlyDictionary<string, double> Shares,
    IReadOnlyList<(string Party, string Answer)> Answers, bool Moved);
