using System.Text.Json.Nodes;

namespace Parley.Web;

/// <summary>One package: what it is worth to whom, who would refuse it, and what would be better for everyone.</summary>
/// <param name="Choose">What it settles, by issue: an option's id, or shares by party.</param>
/// <param name="Values">What it is worth, by party, in points.</param>
/// <param name="Gains">The same over no deal.</param>
/// <param name="Audiences">How audiences read it.</param>
/// <param name="Feasible">Whether rules and conditions allow it.</param>
/// <param name="Acceptable">Whether enough parties and every audience take it.</param>
/// <param name="Efficient">Whether nothing is better for everyone; null where that is not known.</param>
/// <param name="RefusedBy">Names of those who refuse it.</param>
/// <param name="Unsettled">Ids of issues that arise and are not settled, or are settled and do not arise.</param>
/// <param name="Broken">Reasons of the rules that it breaks.</param>
/// <param name="Standing">All that in a sentence.</param>
/// <param name="Better">An acceptable package at least as good for everyone, and better for someone; null where there is none.</param>
/// <param name="Issues">Ids of the issues that arise with these choices.</param>
/// <param name="Place">Where the chart shows it: x and y, in the drawing's pixels; null where it does not.</param>
internal sealed record PackageBody(
    JsonObject Choose, IReadOnlyDictionary<string, decimal> Values, IReadOnlyDictionary<string, decimal> Gains, IReadOnlyList<AudienceBody> Audiences, bool Feasible,
    bool Acceptable, bool? Efficient, IReadOnlyList<string> RefusedBy, IReadOnlyList<string> Unsettled, IReadOnlyList<string> Broken, string Standing, JsonObject? Better,
    IReadOnlyList<string> Issues, IReadOnlyList<double>? Place);
