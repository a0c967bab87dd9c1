namespace Parley.Lenses;

/// <summary>A package told by what it settles otherwise than another.</summary>
internal static class NearestInWords
{
    private const int Most = 6;

    /// <summary><c>Sanctions on Russia: Kept, Envoy: None</c>; issues that only cease to arise are left out.</summary>
    public static string Changes(CaseModel model, int[] from, int[] to)
    {
        var changed = Enumerable.Range(0, to.Length).Where(i => to[i] >= 0 && to[i] != from[i]).ToArray();
        var told = changed.Take(Most).Select(i => $"{model.Case.Issues[i].Name}: {Option(model, i, to[i])}");
        return $"{string.Join("; ", told)}{(changed.Length > Most ? $"; and {changed.Length - Most} more" : "")}";
    }

    /// <summary>An option with its unit.</summary>
    public static string Option(CaseModel model, int issue, int option) =>
        InWords.Option(model.Case.Issues[issue], new(model.Case.Issues[issue].Id, model.Case.Issues[issue].Options[option].Id));
}
