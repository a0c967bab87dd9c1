namespace Parley.Web;

/// <summary>Where an answer turns, as one number changes and all others stay at their likely values.</summary>
/// <param name="BasedOn">The version.</param>
/// <param name="Vary">The number's path.</param>
/// <param name="Value">Its likely value.</param>
/// <param name="From">The smallest value looked at.</param>
/// <param name="To">The largest.</param>
/// <param name="Zones">The verdicts, zone by zone, ascending.</param>
/// <param name="Located">Whether the ends of the zones are exact.</param>
internal sealed record TurnsBody(int BasedOn, string Vary, decimal Value, decimal From, decimal To, IReadOnlyList<ZoneBody> Zones, bool Located);
