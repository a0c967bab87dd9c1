using Parley.Engine.Stability;

namespace Parley.Lenses;

/// <summary>Who can bring about what in a case, by index.</summary>
internal static class GivenControl
{
    /// <summary>The control of a case; audiences that can block are counted with the party that they speak through.</summary>
    public static PackageControl Of(CaseModel model)
    {
        var (issues, parties) = (model.Case.Issues, model.Case.Parties);
        return new()
        {
            Space = model.Space,
            Givers = [.. issues.Select(issue => Enumerable.Range(0, issue.Options.Count)
                .Select(o => Hands.Of(issue, o).Select(parties.IndexOf).Distinct().Order().ToArray()).ToArray())],
            Irreversible = issues.Any(i => i.Options.Any(o => o.Irreversible)) ? [.. issues.Select(i => i.Options.Select(o => o.Irreversible).ToArray())] : null,
            StatusQuo = model.StatusQuo?.Package,
            Ratified = [.. model.Blockers.Select(a => parties.IndexOf(model.Case.Audiences[a].Party))],
        };
    }
}
