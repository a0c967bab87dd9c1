using System.Text.Json.Nodes;

namespace Parley.Web;

/// <summary>A bargaining solution.</summary>
/// <param name="Name">Its name: <c>nash</c>.</param>
/// <param name="Choose">What it settles, by issue.</param>
/// <param name="Values">What it is worth, by party, in points.</param>
/// <param name="Gains">The same over no deal.</param>
/// <param name="Exact">Whether it is proved best.</param>
/// <param name="Unique">False where a tie-break chose it.</param>
internal sealed record SolutionBody(
    string Name, JsonObject Choose, IReadOnlyDictionary<string, decimal> Values, IReadOnlyDictionary<string, decimal> Gains, bool Exact, bool Unique);
