using Parley.Cases;

namespace Parley.Lenses;

/// <summary>In whose hands what can be agreed lies.</summary>
internal static class Hands
{
    /// <summary>Whose consent an option needs: its own givers where written, else its issue's; empty: nobody is named.</summary>
    public static Sequence<string> Of(Issue issue, int option) => issue.Options[option].GivenBy ?? issue.GivenBy;

    /// <summary>Whether a party can give an option without anyone's consent.</summary>
    public static bool HoldAlone(Case @case, int issue, int option, int party) =>
        Of(@case.Issues[issue], option) is [var giver] && giver == @case.Parties[party].Id;

    /// <summary>Whether the case names anybody who can give anything.</summary>
    public static bool AreNamed(Case @case) =>
        @case.Issues.Any(i => i.GivenBy.Count > 0 || i.Options.Any(o => o.GivenBy is { Count: > 0 }));

    /// <summary>Who changes an issue from how it stands: <c>Russia</c>, <c>Russia, Jordan or Russia</c>.</summary>
    public static string InWords(Case @case, int issue, int standing)
    {
        var all = @case.Issues[issue];
        return string.Join(" or ", Enumerable.Range(0, all.Options.Count).Where(o => o != standing)
            .Select(o => string.Join(", ", Of(all, o).Select(id => @case.Parties[id].Name))).Where(n => n.Length > 0).Distinct());
    }
}
