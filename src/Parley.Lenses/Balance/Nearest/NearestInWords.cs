namespace Parley.Lenses;

/// <summary>A package told by what it settles otherwise than another.</summary>
internal static class NearestInWords
{
    private const int Most = 6;

    /// <summary><c>Sanctions: Kept; Envoy: None</c>; issues that only cease to arise are left out.</summary>
    public static string Changes(CaseModel model, int[] from, int[] to)
    {
        var changed = Enumerable.Range(0, to.Length).Where(i => to[i] >= 0 && to[i] != from[i]).ToArray();
        var told = changed.Take(Most).Select(i => $"{model.Case.Issues[i].Name}: {model.OptionName(i, to[i])}");
        return $"{string.Join("; ", told)}{(changed.Length > Most ? $"; and {changed.Length - Most} more" : "")}";
    }
}
